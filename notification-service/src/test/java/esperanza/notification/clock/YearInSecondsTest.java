package esperanza.notification.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.YearOfClocks.End;
import esperanza.protocol.term.CountryTerms;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year passes in seconds: the clocks of the service end when a person counted that they end, and not a minute later. */
class YearInSecondsTest {

    private static final Path COUNTRIES = Path.of("../deploy/profiles/countries");
    private static final Path YEAR = Path.of("../platform/protocol/src/test/resources/terms/year.csv");
    private static final Path XX_YEAR = Path.of("src/test/resources/terms/xx-year.csv");
    private static final Profile XX = DemonstrationProfile.load();
    private static final Instant LATER_THAN_ALL = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A row of a table: a term, the instant from which it counts, and the last instant counted by hand. */
    private record Row(String term, Instant start, Instant due) {}

    @Test
    void each_term_of_the_demonstration_profile_ends_when_a_person_counts_it() throws IOException {
        assertThat(XX.terms().stream().filter(TermRule::hasClock).map(TermRule::id))
                .as("rows of " + XX_YEAR.getFileName())
                .isSubsetOf(lines(XX_YEAR).stream().map(row -> row.getFirst()).toList());
        List<Row> rows = lines(XX_YEAR).stream()
                .filter(row -> kept(row.get(0)))
                .map(row -> new Row(row.get(0), instant("2026-03-02T10:00", XX.zone()), instant(row.get(1), XX.zone())))
                .toList();
        plays(XX, rows, instant("2026-06-30T12:00", XX.zone()));
    }

    @ParameterizedTest
    @CsvSource({
        "mx, 2, URGENT_DECISION URGENT_IMPLEMENTATION RISK_ASSESSMENT",
        "co, 2, REEVALUATION",
        "pe, 2, REQUEST_ROUTED"
    })
    void the_clocks_of_a_year_under_the_law_of_a_country(String country, int version, String played)
            throws IOException {
        CountryTerms law = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .readValue(
                        COUNTRIES
                                .resolve("%s.%d.yaml".formatted(country, version))
                                .toFile(),
                        CountryTerms.class);
        // the service sets the date of the papers, from the days of the body: BodyTest counts it
        List<Row> rows = lines(YEAR).stream()
                .filter(row -> row.get(0).equals(country)
                        && kept(row.get(3))
                        && !row.get(3).equals("PAPERS"))
                .map(row -> new Row(row.get(3), instant(row.get(2), law.zone()), instant(row.get(4), law.zone())))
                .toList();

        assertThat(rows).extracting(Row::term).contains(played.split(" "));
        plays(law.over(XX), rows, LATER_THAN_ALL);
    }

    /** Once with each act at its last instant, and once with each act a minute later. */
    private static void plays(Profile profile, List<Row> rows, Instant date) {
        assertThat(year(profile, rows, date, Duration.ZERO)).isEqualTo(ends(rows, false));
        assertThat(year(profile, rows, date, MINUTE)).isEqualTo(ends(rows, true));
    }

    private static Map<String, End> year(Profile profile, List<Row> rows, Instant date, Duration late) {
        YearOfClocks year = new YearOfClocks(profile, late);
        rows.forEach(row -> year.starts(row.term(), row.start(), date));
        return year.pass();
    }

    private static Map<String, End> ends(List<Row> rows, boolean late) {
        return rows.stream()
                .collect(Collectors.toMap(
                        Row::term, row -> new End(row.due(), late, true, !late), (one, _) -> one, TreeMap::new));
    }

    private static boolean kept(String term) {
        return XX.terms().stream().anyMatch(rule -> rule.id().equals(term) && rule.hasClock());
    }

    private static List<List<String>> lines(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s*\\|\\s*")))
                .toList();
    }

    /** A minute, or the last microsecond of a day. */
    private static Instant instant(String written, ZoneId zone) {
        Function<String, Instant> day = text ->
                LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
        return written.contains("T") ? LocalDateTime.parse(written).atZone(zone).toInstant() : day.apply(written);
    }
}
