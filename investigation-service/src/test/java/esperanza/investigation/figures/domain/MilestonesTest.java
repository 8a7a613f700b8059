package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Example.MILESTONES;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import esperanza.protocol.disclosure.Disclosure;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    /** {@code {!test, facets-ANNOUNCED_HARM=DEATH}} reads test and facets. */
    private static final Pattern FIELD = Pattern.compile("[{\\[,] *!?(\\w+)");

    /** An event of a service, with its conditions. */
    private static final Pattern EVENT = Pattern.compile("\\w+\\.[\\w-]+(\\{[^}]*})?");

    /** To these the fold adds what the first event of their thing said. */
    private static final Map<String, String> SAID_BEFORE = Map.of(
            "investigation.reparation-fulfilled", "form",
            "investigation.reparation-confirmed", "form",
            "protection.appeal-resolved", "against");

    /** What the person did not want, or left, or answered with no. */
    private static final Pattern REFUSAL =
            Pattern.compile("declined|DECLINED|returned|plan-left|plan-paused|opted-out|telling-contested");

    private static final long SEED = 20_261_127;
    private static final int HISTORIES = 12_000;
    private static final int MOST_OF_A_FEW = 6;
    private static final int DAY = 86_400;
    private static final List<Integer> TEMPOS = List.of(DAY / 8, DAY, 60 * DAY);
    private static final int TILE = 20;
    private static final int MONTHS = 6;
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
            for (MatchResult event : EVENT.matcher(each.how()).results().toList()) {
                String name = event.group().replaceFirst("\\{.*", "");
                String fields = Files.readString(schema(name)) + '"' + SAID_BEFORE.getOrDefault(name, "") + '"';
                for (MatchResult field : FIELD.matcher(event.group()).results().toList()) {
                    assertThat(fields).as(event.group()).contains('"' + field.group(1) + '"');
                }
            }
        }
    }

    /** Of the metadata, and the same for all events. */
    @Test
    void a_milestone_of_one_event_is_reached_when_it_happened_or_was_recorded() {
        assertThat(MILESTONES.all())
                .flatExtracting(each -> each.reached() instanceof Reached.ByEvent(var _, var at)
                        ? at.stream().toList()
                        : List.of())
                .containsOnly(Milestones.OCCURRED_AT);
    }

    @Test
    void a_span_is_about_a_thing_that_each_of_its_events_names_and_its_first_events_say_its_dates() throws IOException {
        for (Milestone each : MILESTONES.all()) {
            if (each.reached() instanceof Reached.Between(var from, var at, var to, var by, var due)) {
                for (Reached.Published event :
                        Stream.concat(from.stream(), to.stream()).toList()) {
                    assertThat(Files.readString(schema(event.name()))).contains('"' + by + '"');
                }
                for (Reached.Published event : from) {
                    String fields = Files.readString(schema(event.name()));
                    assertThat(Stream.concat(at.stream(), due.stream()))
                            .allMatch(field -> fields.contains('"' + field + '"'));
                }
            }
        }
    }

    /** A refusal is never held against a person: it is a part of what was offered, and nothing is counted by it. */
    @Test
    void no_milestone_reads_a_refusal_but_the_one_that_is_a_part_of_the_offers() {
        List<Milestone> reading = MILESTONES.all().stream()
                .filter(each -> REFUSAL.matcher(each.how()).find())
                .toList();
        assertThat(reading).extracting(Milestone::code).containsExactly("DECLINED");
        assertThat(reading.getFirst().partOf()).containsExactly("OFFERED");
        assertThat(MILESTONES.all()).noneMatch(each -> each.partOf().contains("DECLINED"));
        assertThat(Indicator.shipped(Milestones.NEWEST, MILESTONES))
                .filteredOn(each -> each.milestones().anyMatch("DECLINED"::equals))
                .extracting(Indicator::of)
                .containsExactly("OFFERED");
    }

    /** Of each group of cases, however small, and of each difference of two frames. */
    @Test
    void no_number_of_the_table_that_leaves_is_between_zero_and_five() {
        Random random = new Random(SEED);
        Disclosure disclosure = new Disclosure((bound, _) -> random.nextInt(bound));
        Steps.Moves drawn = (milestone, then, now) -> disclosure.moves(milestone, Instant.EPOCH, then, now);
        for (int tile = 0; tile + TILE <= CASES.size(); tile += TILE) {
            List<Map<String, Instant>> cases = CASES.subList(tile, tile + TILE);
            Map<String, Integer> shown = Map.of();
            for (int month = 1; month < MONTHS; month++) {
                Instant asOf = Example.RECEIVED.plusSeconds(30L * DAY * month);
                Map<String, Integer> next = Steps.next(MILESTONES, TILE, shown, exact(cases, asOf), drawn);
                assertThat(next.values()).as("seed %s", SEED).allMatch(number -> number % 5 == 0);
                MILESTONES.counted().forEach(each -> assertThat(each.partOf())
                        .as("seed %s: %s", SEED, each.code())
                        .allMatch(whole -> next.get(whole) >= next.get(each.code())));
                shown = next;
            }
        }
    }

    private static Map<String, Integer> exact(List<Map<String, Instant>> cases, Instant asOf) {
        Map<String, Integer> exact = new HashMap<>();
        cases.forEach(reached -> reached.forEach((code, at) -> {
            if (!at.isAfter(asOf)) {
                exact.merge(code, 1, Integer::sum);
            }
        }));
        return exact;
    }

    @Test
    void a_span_that_is_none_or_stands_behind_is_refused() {
        Milestone reported = Milestone.of("REPORTED; ; intake.report-received");
        Milestone opened = Milestone.of("OPENED; REPORTED; investigation.file-registered");
        Milestone late = Milestone.of("LATE; REPORTED; OPENED lasts over P1D");
        assertThatIllegalArgumentException().isThrownBy(() -> new Milestones(List.of(reported, late)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Milestones(List.of(reported, opened, late)));
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

    /** Cases that begin with a report; then events of these names may happen, or not, in any order. */
    private static List<Map<String, Instant>> histories(Random random) {
        List<String> all = List.copyOf(new TreeSet<>(MILESTONES.events()));
        List<Map<String, Instant>> histories = new ArrayList<>();
        for (int history = 0; history < HISTORIES; history++) {
            CaseFold of = new CaseFold(MILESTONES, Example.reported().history());
            List<String> events = some(all, random);
            int often = random.nextInt(all.size());
            List<Integer> tempos = random.nextBoolean() ? TEMPOS : List.of(one(TEMPOS, random));
            int second = 0;
            for (int event = 0; event < often; event++) {
                second += random.nextInt(one(tempos, random));
                of.add(Happened.of(
                        one(events, random),
                        Example.RECEIVED.plusSeconds(second),
                        "PROSECUTION",
                        RandomContent.of(random)));
            }
            Instant last = Example.RECEIVED.plusSeconds(second + random.nextInt(40) * DAY);
            Map<String, Instant> reached = new HashMap<>(of.history().milestones(MILESTONES));
            reached.values().removeIf(at -> at.isAfter(last));
            histories.add(reached);
        }
        return histories;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** All, those of one service, or a few that stand beside each other. */
    private static List<String> some(List<String> all, Random random) {
        int first = random.nextInt(all.size() - MOST_OF_A_FEW);
        String service = all.get(first).substring(0, all.get(first).indexOf('.') + 1);
        return switch (random.nextInt(3)) {
            case 0 -> all;
            case 1 -> all.stream().filter(event -> event.startsWith(service)).toList();
            default -> all.subList(first, first + 1 + random.nextInt(MOST_OF_A_FEW));
        };
    }
}
