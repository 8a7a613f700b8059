package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms of one year of a case by the newest sheets, against a table that was counted by hand. */
class CountryYearTest {

    @ParameterizedTest(name = "{0}: {1}, {5}")
    @CsvFileSource(resources = "/terms/year.csv", delimiter = '|')
    void each_term_of_a_year_is_due_when_a_person_counts_it(
            String country, String about, LocalDateTime start, String term, String due, String steps) {
        CountryTerms sheet = CountrySheets.newest(country);
        Reckoning counted = sheet.term(term).count(start.atZone(sheet.zone()).toInstant(), sheet.legalCalendar());

        assertThat(counted.due()).isEqualTo(last(sheet, due));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx", "co", "pe"})
    void the_year_has_each_term_of_the_sheet(String country) throws Exception {
        try (var table = CountryYearTest.class.getResourceAsStream("/terms/year.csv")) {
            Set<String> played = Arrays.stream(new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(row -> row.startsWith(country + " |"))
                    .map(row -> row.split("\\|")[3].strip())
                    .collect(Collectors.toSet());
            assertThat(CountrySheets.newest(country).terms())
                    .extracting(CountryTerm::id)
                    .containsExactlyInAnyOrderElementsOf(played);
        }
    }

    private static Instant last(CountryTerms sheet, String due) {
        return due.contains("T")
                ? LocalDateTime.parse(due).atZone(sheet.zone()).toInstant()
                : sheet.legalCalendar().endOf(LocalDate.parse(due));
    }
}
