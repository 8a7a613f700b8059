package esperanza.protocol.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.body.Quorum.Attendance;
import esperanza.protocol.term.DemonstrationProfile;
import esperanza.protocol.term.LegalCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bodies of countries and of the demonstration, by vectors that were counted by hand. */
class BodyTest {

    private static final int SEED = 28;
    private static final int HISTORIES = 2_000;

    @ParameterizedTest(name = "{0} {1}: {3} of {2} filled, {4} recused -> {5} needed, {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                // country | rounding | filled | present | recused | needed | quorum
                "mx | FLOOR | 9 | 5 | 0 | 5 | true",
                "mx | CEIL  | 9 | 5 | 0 | 6 | false",
                "mx | FLOOR | 9 | 6 | 1 | 5 | true",
                "mx | CEIL  | 9 | 6 | 1 | 6 | false",
                "mx | FLOOR | 8 | 5 | 0 | 5 | true",
                "mx | CEIL  | 8 | 5 | 0 | 6 | false",
                "co | FLOOR | 5 | 2 | 0 | 3 | false",
                "co | FLOOR | 5 | 3 | 0 | 3 | true",
                "pe | FLOOR | 1 | 1 | 0 | 1 | true",
                "xx | FLOOR | 5 | 3 | 0 | 3 | true",
                "xx | FLOOR | 5 | 3 | 1 | 3 | false",
            })
    void a_quorum_is_counted_from_the_seats(
            String country, String rounding, int filled, int present, int recused, int needed, boolean reached)
            throws Exception {
        Body body = body(country, rounding);
        Attendance there = new Attendance(body.voting(), filled, present, recused);

        assertThat(body.quorum().needed(there)).isEqualTo(needed);
        assertThat(body.quorum().isReached(there)).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3} present, {4} for, {5} against -> {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                // country | rounding | of | present | for | against | carried
                "mx | FLOOR | CAST    | 6 | 3 | 2 | true",
                "mx | FLOOR | PRESENT | 6 | 3 | 2 | false",
                "co | FLOOR | PRESENT | 3 | 2 | 1 | true",
                "co | CEIL  | PRESENT | 3 | 2 | 1 | false",
                "co | FLOOR | PRESENT | 4 | 3 | 1 | true",
                "co | CEIL  | PRESENT | 4 | 3 | 1 | true",
                "co | FLOOR | PRESENT | 4 | 2 | 1 | false",
                "co | FLOOR | PRESENT | 5 | 3 | 2 | true",
                "co | CEIL  | PRESENT | 5 | 3 | 2 | false",
                "co | CEIL  | PRESENT | 5 | 4 | 1 | true",
                "pe | FLOOR | PRESENT | 1 | 1 | 0 | true",
                "pe | FLOOR | PRESENT | 1 | 0 | 1 | false",
                "xx | FLOOR | CAST    | 5 | 2 | 2 | true",
                "xx | FLOOR | CAST    | 5 | 2 | 3 | false",
                "xx | FLOOR | CAST    | 5 | 0 | 0 | false",
            })
    void a_majority_is_counted_from_the_votes(
            String country, String rounding, String of, int present, int inFavour, int against, boolean carried)
            throws Exception {
        Body body = body(country, rounding, "of: UNKNOWN", "of: " + of);

        assertThat(body.majority().isCarried(votes(body, present, inFavour, against), Effect.PROTECTS))
                .isEqualTo(carried);
    }

    @Test
    void a_tie_never_takes_anything_away_where_the_most_protective_wins() {
        Body board = board();

        assertThat(board.majority().isCarried(votes(board, 5, 2, 2), Effect.TAKES_AWAY))
                .isFalse();
        assertThat(board.majority().isCarried(votes(board, 5, 3, 2), Effect.TAKES_AWAY))
                .isTrue();
    }

    @Test
    void a_casting_vote_decides_a_tie() throws Exception {
        String yaml = CountryBodies.text("mx").replace("tie: UNKNOWN", "tie: CASTING SEGOB");
        Body body = CountryBodies.bind(yaml).bodies().getFirst();
        Map<String, Choice> presiding = Map.of("SEGOB", Choice.FOR, "FGR", Choice.AGAINST);
        Map<String, Choice> another = Map.of("SEGOB", Choice.AGAINST, "FGR", Choice.FOR);

        assertThat(body.majority().isCarried(new Tally(presiding, 5), Effect.PROTECTS))
                .isTrue();
        assertThat(body.majority().isCarried(new Tally(another, 5), Effect.PROTECTS))
                .isFalse();
    }

    @Test
    void a_person_who_decides_alone_is_a_body_of_one_seat_that_signs_itself() {
        Body minister = CountryBodies.load("pe").bodies().getFirst();
        Body committee = CountryBodies.load("co").bodies().getFirst();

        assertThat(List.of(minister.isOnePerson(), minister.adoptsItself())).containsExactly(true, true);
        assertThat(List.of(committee.isOnePerson(), committee.adoptsItself())).containsExactly(false, false);
    }

    /** A session on Wed 25 Mar 2026 has its papers by the end of Fri 20 Mar; Peru names no day. */
    @Test
    void members_have_the_papers_days_before_their_session() {
        LegalCalendar calendar = DemonstrationProfile.load().legalCalendar();
        Instant session = Instant.parse("2026-03-25T16:00:00Z");

        assertThat(board().papersBy(session, calendar)).contains(Instant.parse("2026-03-21T05:59:59.999999Z"));
        assertThat(CountryBodies.load("pe").bodies().getFirst().papersBy(session, calendar))
                .isEmpty();
    }

    @Test
    void a_member_whom_a_wall_keeps_out_is_one_who_stays_out() {
        Body committee = CountryBodies.load("co").bodies().getFirst();

        assertThat(committee.quorum().isReached(new Attendance(5, 5, 3, 0))).isTrue();
        assertThat(committee.quorum().isReached(new Attendance(5, 5, 4, 1))).isTrue();
    }

    static Stream<Body> shipped() {
        return Stream.concat(
                Stream.of("mx", "co", "pe").flatMap(country -> CountryBodies.load(country).bodies().stream()),
                DemonstrationProfile.load().bodies().stream());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void more_presence_never_loses_the_quorum(Body body) {
        Random random = new Random(SEED);
        for (int n = 0; n < HISTORIES; n++) {
            int filled = random.nextInt(body.voting() + 1);
            int present = random.nextInt(filled + 1);
            Attendance some = new Attendance(body.voting(), filled, present, random.nextInt(present + 1));
            if (present < filled && body.quorum().isReached(some)) {
                assertThat(body.quorum().isReached(new Attendance(body.voting(), filled, present + 1, some.recused())))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void one_more_vote_for_never_turns_carried_into_not_carried(Body body) {
        List<Effect> effects = List.of(Effect.values());
        Random random = new Random(SEED);
        for (int n = 0; n < HISTORIES; n++) {
            int present = 1 + random.nextInt(body.voting());
            Map<String, Choice> votes = new HashMap<>(someVotes(body, present, random));
            Effect effect = effects.get(random.nextInt(effects.size()));
            boolean carried = body.majority().isCarried(new Tally(votes, present), effect);
            String seat = body.seats().get(random.nextInt(present)).seat();
            votes.put(seat, Choice.FOR);
            assertThat(body.majority().isCarried(new Tally(votes, present), effect) || !carried)
                    .isTrue();
        }
    }

    @Test
    void what_nobody_checked_or_found_is_listed_and_keeps_a_profile_from_going_live() throws Exception {
        assertThat(CountryBodies.load("mx").unverified())
                .containsExactly(
                        "bodies.JUNTA.quorum.rounding", "bodies.JUNTA.majority.of", "bodies.JUNTA.majority.tie");
        assertThat(CountryBodies.load("co").unverified())
                .containsExactly("bodies.CERREM.majority.rounding", "bodies.CERREM.majority.tie");
        assertThat(CountryBodies.load("pe").unverified()).isEmpty();
        assertThat(CountryBodies.bind(CountryBodies.text("pe").replace("status: SET", "status: UNVERIFIED"))
                        .unverified())
                .containsExactly(
                        "bodies.VICE_MINISTER.seats", "bodies.VICE_MINISTER.quorum", "bodies.VICE_MINISTER.majority");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pe | rule: NUMBER 1, rounding: FLOOR, recused | rule: HALF_PLUS_ONE, rounding: CEIL, recused | VICE_MINISTER: its quorum is more than all its seats",
                "pe | rule: NUMBER 1, rounding: FLOOR, tie | rule: HALF_PLUS_ONE, rounding: CEIL, tie | VICE_MINISTER: its majority is more than all its seats",
                "co | rule: NUMBER 3 | rule: NUMBER 6 | CERREM: its quorum is more than all its seats",
                "co | rule: NUMBER 3 | rule: NUMBER | NUMBER needs a number, and only NUMBER has one",
                "co | rule: NUMBER 3 | rule: NUMBER 3 of 5 | Not a share: NUMBER 3 of 5",
                "co | adopts: DIRECTOR | adopts: MINISTER | CERREM: there is no body MINISTER to adopt",
                "co | code: DIRECTOR | code: CERREM | A body is there twice",
                "co | seat: DEFENCE | seat: INTERIOR | CERREM: a seat is there twice",
                "co | seat: DEFENCE | seat: defence | A seat's code is UPPER_SNAKE, not defence",
                "mx | tie: UNKNOWN | tie: CASTING PRESIDENT | JUNTA: the casting seat is no seat of the body",
                "mx | tie: UNKNOWN | tie: CASTING | CASTING needs a seat, and only CASTING has one",
                "mx | tie: UNKNOWN | tie: CASTING THE SEGOB | Not a rule for a tie: CASTING THE SEGOB",
                "mx | papersDays: 5 | papersDays: -5 | JUNTA: papersDays is negative",
                "mx | has: VOTE | has: VOICE | JUNTA: no seat has a vote",
            })
    void a_body_that_cannot_be_right_is_refused_by_the_name_of_what_is_wrong(
            String country, String right, String wrong, String complaint) {
        String yaml = CountryBodies.text(country).replace(right, wrong);

        assertThatThrownBy(() -> CountryBodies.bind(yaml)).rootCause().hasMessage(complaint);
    }

    @Test
    void more_cannot_be_there_than_there_are_seats() {
        assertThatThrownBy(() -> new Attendance(5, 5, 6, 0)).hasMessage("More are there than there are seats");
    }

    private static Body body(String country, String rounding, String... replaced) throws Exception {
        if (country.equals("xx")) {
            return board();
        }
        String yaml = CountryBodies.text(country).replace("rounding: UNKNOWN", "rounding: " + rounding);
        return CountryBodies.bind(replaced.length == 0 ? yaml : yaml.replace(replaced[0], replaced[1]))
                .bodies()
                .getFirst();
    }

    private static Body board() {
        return DemonstrationProfile.load().body("BOARD").orElseThrow();
    }

    private static Tally votes(Body body, int present, int inFavour, int against) {
        Map<String, Choice> votes = new HashMap<>();
        for (int n = 0; n < present; n++) {
            Choice choice = n < inFavour ? Choice.FOR : n < inFavour + against ? Choice.AGAINST : Choice.ABSTAIN;
            votes.put(body.seats().get(n).seat(), choice);
        }
        return new Tally(votes, present);
    }

    private static Map<String, Choice> someVotes(Body body, int present, Random random) {
        Map<String, Choice> votes = new HashMap<>();
        for (int n = 0; n < present; n++) {
            Choice[] choices = Choice.values();
            if (random.nextBoolean()) {
                votes.put(body.seats().get(n).seat(), choices[random.nextInt(choices.length)]);
            }
        }
        return votes;
    }
}
