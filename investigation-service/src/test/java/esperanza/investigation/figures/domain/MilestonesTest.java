package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Example.MILESTONES;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    /** {@code {!test, facets-ANNOUNCED_HARM=DEATH}} reads test and facets; {@code at occurredAt of …} reads occurredAt. */
    private static final Pattern FIELD = Pattern.compile("(?:[{,] *!?|^at )(\\w+)");

    /** The fold adds the form of the reparation to these. */
    private static final Set<String> KNOWN_FORM =
            Set.of("investigation.reparation-fulfilled", "investigation.reparation-confirmed");

    private static final long SEED = 20_261_127;
    private static final int HISTORIES = 4_000;
    private static final int DAY = 86_400;
    private static final List<Map<String, Instant>> CASES = histories(new Random(SEED));

    @Test
    void every_event_of_the_table_is_published() {
        assertThat(MILESTONES.events())
                .allSatisfy(event -> assertThat(schema(event)).exists());
        assertThat(CaseHistory.LEARNT_FROM)
                .allSatisfy(event -> assertThat(schema(event)).exists());
    }

    @Test
    void every_field_that_the_table_reads_is_in_the_schema_of_the_event() throws IOException {
        for (Milestone each : MILESTONES.all()) {
            if (each.reached() instanceof Reached.ByEvent) {
                for (String written : each.how().split(" \\| ")) {
                    String event = written.replaceFirst("at \\w+ of ", "").replaceFirst("\\{.*", "");
                    String fields = Files.readString(schema(event)) + '"' + Milestones.OCCURRED_AT + '"';
                    fields += KNOWN_FORM.contains(event) ? "\"form\"" : "";
                    for (MatchResult field : FIELD.matcher(written).results().toList()) {
                        assertThat(fields).as(written).contains('"' + field.group(1) + '"');
                    }
                }
            }
        }
    }

    /** Otherwise the difference of the two would be a group of cases that no rule keeps large enough. */
    @Test
    void a_milestone_that_always_implies_another_one_is_part_of_it() {
        for (Milestone one : MILESTONES.counted()) {
            List<Map<String, Instant>> with = CASES.stream()
                    .filter(reached -> reached.containsKey(one.code()))
                    .toList();
            Set<String> implied = MILESTONES.counted().stream()
                    .map(Milestone::code)
                    .filter(code -> with.stream().allMatch(reached -> reached.containsKey(code)))
                    .collect(toSet());
            assertThat(with).as("seed %s: %s", SEED, one.code()).hasSizeGreaterThan(20);
            assertThat(implied).as("seed %s: %s", SEED, one.code()).isEqualTo(wholes(one.code()));
        }
    }

    @Test
    void a_case_reaches_a_whole_with_or_before_its_part() {
        CASES.forEach(reached -> MILESTONES.counted().stream()
                .filter(each -> reached.containsKey(each.code()))
                .forEach(each -> assertThat(each.partOf())
                        .allMatch(whole -> !reached.get(whole).isAfter(reached.get(each.code())))));
    }

    @Test
    void a_row_is_refused_that_stands_before_what_it_is_part_of_or_twice_or_lacks_a_column() {
        Milestone reported = Milestone.of("REPORTED; ; intake.report-received");
        Milestone opened = Milestone.of("OPENED; REPORTED; investigation.file-registered");
        assertThatIllegalArgumentException().isThrownBy(() -> new Milestones(List.of(opened, reported)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Milestones(List.of(reported, reported)));
        assertThatIllegalArgumentException().isThrownBy(() -> Milestone.of("OPENED; REPORTED"));
    }

    private static Path schema(String event) {
        return Path.of("../platform/contracts/events/esperanza." + event + ".v1.schema.json");
    }

    private static Set<String> wholes(String code) {
        Set<String> wholes = new HashSet<>(Set.of(code));
        MILESTONES.counted().reversed().stream()
                .filter(each -> wholes.contains(each.code()))
                .forEach(each -> wholes.addAll(each.partOf()));
        return wholes;
    }

    /** Cases that begin with a report and a file; then everything may happen, or not, in any order. */
    private static List<Map<String, Instant>> histories(Random random) {
        List<String> events = List.copyOf(new TreeSet<>(MILESTONES.events()));
        List<Map<String, Instant>> histories = new ArrayList<>();
        for (int history = 0; history < HISTORIES; history++) {
            Example example = Example.reported();
            int often = random.nextInt(events.size());
            boolean fast = random.nextBoolean();
            int second = 0;
            for (int event = 0; event < often; event++) {
                second += random.nextInt(fast ? DAY : 60 * DAY);
                example = example.on(
                        Example.RECEIVED.plusSeconds(second).toString(),
                        events.get(random.nextInt(events.size())),
                        RandomContent.of(random));
            }
            Instant last = Example.RECEIVED.plusSeconds(second + 10 * DAY);
            Map<String, Instant> reached = new HashMap<>(example.history().milestones(MILESTONES));
            reached.values().removeIf(at -> at.isAfter(last));
            histories.add(reached);
        }
        return histories;
    }
}
