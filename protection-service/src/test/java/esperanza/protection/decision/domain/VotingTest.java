package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.ADOPTED_ALREADY;
import static esperanza.protection.decision.domain.DecisionRule.CHOICE_LEFT_OUT;
import static esperanza.protection.decision.domain.DecisionRule.DECIDED_ALREADY;
import static esperanza.protection.decision.domain.DecisionRule.IN_SESSION;
import static esperanza.protection.decision.domain.DecisionRule.MATTER_IS_WITHDRAWN;
import static esperanza.protection.decision.domain.DecisionRule.MINUTES_MISSING;
import static esperanza.protection.decision.domain.DecisionRule.MINUTES_SIGNED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_AS_VOTED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_BY_THE_WRITER;
import static esperanza.protection.decision.domain.DecisionRule.NOT_DECIDED;
import static esperanza.protection.decision.domain.DecisionRule.NOT_IN_THE_SITTING;
import static esperanza.protection.decision.domain.DecisionRule.NOT_SCHEDULED;
import static esperanza.protection.decision.domain.DecisionRule.NO_QUORUM;
import static esperanza.protection.decision.domain.DecisionRule.PREPARED_BY_THE_SAME;
import static esperanza.protection.decision.domain.DecisionRule.SEAT_NOT_OF_THE_BODY;
import static esperanza.protection.decision.domain.DecisionRule.SEAT_RECUSED;
import static esperanza.protection.decision.domain.DecisionRule.SEAT_TAKEN_TWICE;
import static esperanza.protection.decision.domain.DecisionRule.SESSION_IN_THE_PAST;
import static esperanza.protection.decision.domain.DecisionRule.SESSION_TOO_LATE;
import static esperanza.protection.decision.domain.DecisionRule.SITTING_NOT_OPEN;
import static esperanza.protection.decision.domain.DecisionRule.VOICE_ONLY;
import static esperanza.protection.decision.domain.DecisionRule.VOTES_CAST;
import static esperanza.protocol.body.Choice.ABSTAIN;
import static esperanza.protocol.body.Choice.AGAINST;
import static esperanza.protocol.body.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protection.decision.domain.Ballot.VoteOnMeasure;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Choice;
import esperanza.protocol.body.Majority;
import esperanza.protocol.body.Quorum;
import esperanza.protocol.body.Rounding;
import esperanza.protocol.body.Seat;
import esperanza.protocol.body.Share;
import esperanza.protocol.body.Tie;
import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A body of five seats with a vote and one that is heard decides in a sitting: three are needed, a tie protects. */
class VotingTest {

    private static final PartyRef ANA = new PartyRef(new UUID(0, 1));
    private static final PlanId PLAN = PlanId.of(ANA);
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final DecisionId DECISION = new DecisionId(new UUID(4, 1));
    private static final MeasureId PHONE = new MeasureId(new UUID(3, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SESSION = Instant.parse("2026-03-25T16:00:00Z");
    private static final Instant DAY_END = Instant.parse("2026-03-26T05:59:59.999999Z");
    private static final LegalBasis BASIS = new LegalBasis("invented", "art. 1", LegalBasis.Status.SET, "");
    private static final Words NAME = new Words("x", "x", "x");
    private static final Body BOARD = new Body(
            "BOARD",
            NAME,
            List.of(seat("A"), seat("B"), seat("C"), seat("D"), seat("E"), new Seat("HEARD", NAME, Seat.Right.VOICE)),
            new Quorum(Quorum.Of.SEATS, Share.valueOf("MORE_THAN_HALF"), Rounding.FLOOR, false, BASIS),
            new Majority(
                    Majority.Of.CAST,
                    Share.valueOf("MORE_THAN_HALF"),
                    Rounding.FLOOR,
                    Tie.valueOf("MOST_PROTECTIVE"),
                    BASIS),
            "BOARD",
            5,
            Body.Votes.OPEN,
            List.of(),
            BASIS);

    private final DecisionDecider decider = new DecisionDecider(Optional.of(new PreparedMatter(
            PLAN,
            List.of(ANA),
            CASE,
            DECISION,
            MatterKind.MEASURES,
            "BOARD",
            List.of(PHONE),
            "officer",
            Set.of(),
            false)));
    private final Scenario<DecisionCommand, DecisionState, DecisionEvent> decision = Scenario.of(decider);

    @Test
    void the_body_is_called_once_and_then_for_another_day() {
        ScheduleMatter call =
                new ScheduleMatter(by("supervisor"), SESSION, DAY_END, Optional.of(DAY_END), Optional.empty());
        decision.given().when(call).then(scheduled());
        decision.given(scheduled())
                .when(call)
                .then(new MatterPostponed(PLAN, List.of(ANA), CASE, DECISION, SESSION, DAY_END, Optional.empty()));
        decision.given()
                .when(new ScheduleMatter(by("supervisor"), NOON, DAY_END, Optional.empty(), Optional.empty()))
                .thenRefused(SESSION_IN_THE_PAST);
        ScheduleMatter late = new ScheduleMatter(
                by("supervisor"), SESSION, DAY_END, Optional.of(DAY_END.minusNanos(1000)), Optional.empty());
        decision.given().when(late).thenRefused(SESSION_TOO_LATE);
        decision.given(scheduled()).when(late).thenRefused(SESSION_TOO_LATE);
    }

    @Test
    void papers_are_sent_once_and_only_for_a_matter_that_is_called() {
        PapersSent sent = new PapersSent(PLAN, List.of(ANA), CASE, DECISION, Optional.empty());
        decision.given().when(new SendPapers(Optional.empty())).thenRefused(NOT_SCHEDULED);
        decision.given(scheduled()).when(new SendPapers(Optional.empty())).then(sent);
        decision.given(scheduled(), sent).when(new SendPapers(Optional.empty())).thenNothing();
    }

    /** The members have the papers already, and those who stay out of the matter go on to. */
    @Test
    void another_day_keeps_the_papers_and_who_stays_out() {
        PapersSent sent = new PapersSent(PLAN, List.of(ANA), CASE, DECISION, Optional.empty());
        MatterPostponed postponed =
                new MatterPostponed(PLAN, List.of(ANA), CASE, DECISION, SESSION, DAY_END, Optional.empty());
        decision.given(scheduled(), sent, postponed)
                .when(new SendPapers(Optional.empty()))
                .thenNothing();
        decision.given(scheduled(), opened("A"), recused("A"), postponed, opened("A"))
                .when(vote("A", FOR))
                .thenRefused(SEAT_RECUSED);
        decision.given(scheduled(), opened("A"), recused("A"), decided(MatterOutcome.NOT_CARRIED), returned())
                .when(vote("A", FOR))
                .thenRefused(NOT_SCHEDULED);
        decision.given(
                        scheduled(),
                        opened("A"),
                        recused("A"),
                        decided(MatterOutcome.NOT_CARRIED),
                        returned(),
                        scheduled(),
                        opened("A"))
                .when(vote("A", FOR))
                .thenRefused(SEAT_RECUSED);
    }

    /** Else the person who keeps the agenda could take away a vote, or the quorum. */
    @Test
    void after_the_first_vote_nobody_is_seated_or_unseated() {
        decision.given(scheduled(), opened("A", "B"), cast("A", FOR))
                .when(open("B"))
                .thenRefused(VOTES_CAST);
        decision.given(scheduled(), opened("A", "B"), cast("A", FOR))
                .when(open("A", "B", "C"))
                .thenRefused(VOTES_CAST);
        decision.given(scheduled(), opened("A", "B"), cast("A", FOR))
                .when(open("A", "B"))
                .thenNothing();
        decision.given(scheduled()).when(open()).thenNothing();
    }

    /** Else a supervisor could end a seat after the votes, and set the quorum by it. */
    @Test
    void the_filled_seats_are_counted_when_the_members_are_said_and_not_after_the_first_vote() {
        FilledSeats four = FilledSeats.NOT_KEPT.ended("SEAT_E", Optional.of("director"));
        FilledSeats three = four.ended("SEAT_D", Optional.of("director"));
        decision.given(scheduled()).when(open(four)).then(opened(4));
        decision.given(scheduled(), opened(4)).when(open(four)).thenNothing();
        decision.given(scheduled(), opened(4)).when(open(three)).then(opened(3));
        decision.given(scheduled(), opened(4), cast("A", FOR)).when(open(three)).thenNothing();
        decision.given(scheduled(), opened(4), cast("A", FOR))
                .when(new OpenSitting(by("supervisor"), ofFilled(), three, members("A")))
                .thenRefused(VOTES_CAST);
    }

    private static OpenSitting open(FilledSeats seats) {
        return new OpenSitting(by("supervisor"), ofFilled(), seats, members("A", "B"));
    }

    private static SittingOpened opened(int filled) {
        return new SittingOpened(PLAN, List.of(ANA), CASE, DECISION, members("A", "B"), Optional.of(filled));
    }

    private static Body ofFilled() {
        Quorum quorum = BOARD.quorum();
        return new Body(
                BOARD.code(),
                BOARD.name(),
                BOARD.seats(),
                new Quorum(Quorum.Of.FILLED, quorum.rule(), quorum.rounding(), false, BASIS),
                BOARD.majority(),
                "BOARD",
                5,
                Body.Votes.OPEN,
                List.of(),
                BASIS);
    }

    @Test
    void each_seat_has_one_member_and_each_member_one_seat() {
        decision.given(scheduled()).when(open("A", "B")).then(opened("A", "B"));
        decision.given(scheduled(), opened("A", "B")).when(open("A", "B")).thenNothing();
        decision.given(scheduled()).when(open("A", "A")).thenRefused(SEAT_TAKEN_TWICE);
        decision.given(scheduled()).when(open("A", "MINISTER")).thenRefused(SEAT_NOT_OF_THE_BODY);
        decision.given(scheduled())
                .when(new OpenSitting(
                        by("supervisor"),
                        BOARD,
                        FilledSeats.NOT_KEPT,
                        List.of(new SeatedMember(code("A"), "one"), new SeatedMember(code("B"), "one"))))
                .thenRefused(SEAT_TAKEN_TWICE);
    }

    @Test
    void a_member_who_is_there_votes_with_the_own_seat_and_may_vote_again() {
        decision.given(scheduled(), opened("A", "B")).when(vote("A", FOR)).then(cast("A", FOR));
        decision.given(scheduled(), opened("A", "B"), cast("A", FOR))
                .when(vote("A", AGAINST))
                .then(cast("A", AGAINST));
    }

    @Test
    void nobody_else_votes() {
        decision.given(scheduled()).when(vote("A", FOR)).thenRefused(SITTING_NOT_OPEN);
        decision.given(scheduled(), opened("A", "B")).when(vote("C", FOR)).thenRefused(NOT_IN_THE_SITTING);
        decision.given(scheduled(), opened("A", "HEARD"))
                .when(vote("HEARD", FOR))
                .thenRefused(VOICE_ONLY);
        decision.given(scheduled(), opened("A", "B"), recused("A"))
                .when(vote("A", FOR))
                .thenRefused(SEAT_RECUSED);
        decision.given(
                        scheduled(),
                        new SittingOpened(
                                PLAN,
                                List.of(ANA),
                                CASE,
                                DECISION,
                                List.of(new SeatedMember("A", "officer")),
                                Optional.empty()))
                .when(new CastVote(by("officer"), BOARD, List.of(new VoteOnMeasure(PHONE, FOR))))
                .thenRefused(PREPARED_BY_THE_SAME);
        decision.given(scheduled(), opened("A", "B"))
                .when(new CastVote(by("member A"), BOARD, List.of()))
                .thenRefused(CHOICE_LEFT_OUT);
    }

    @Test
    void a_member_stays_out_once() {
        decision.given(scheduled(), opened("A", "B"))
                .when(new RecuseSeat(by("member A"), Optional.empty()))
                .then(recused("A"));
        decision.given(scheduled(), opened("A", "B"), recused("A"))
                .when(new RecuseSeat(by("member A"), Optional.empty()))
                .thenNothing();
    }

    @Test
    void a_seat_that_is_only_heard_is_in_no_count_also_if_its_member_stays_out() {
        List<DecisionEvent> all = List.of(
                scheduled(),
                opened("A", "B", "C", "D", "E", "HEARD"),
                recused("HEARD"),
                cast("A", FOR),
                cast("B", FOR),
                cast("C", FOR),
                cast("D", FOR),
                cast("E", FOR));
        given(all)
                .when(decide(true, Map.of("A", FOR, "B", FOR, "C", FOR, "D", FOR, "E", FOR)))
                .then(decided(MatterOutcome.GRANTED, PHONE));
    }

    @Test
    void two_votes_at_once_are_both_counted() {
        DecisionState state =
                decider.replay(List.of(scheduled(), opened("A", "B", "C"), cast("A", FOR), cast("B", FOR)));
        assertThat(state.called().orElseThrow().counted()).containsExactlyInAnyOrder("SEAT_A", "SEAT_B");
    }

    @Test
    void the_vote_decides_and_whoever_records_it_adds_the_reasons_alone() {
        List<DecisionEvent> voted =
                List.of(scheduled(), opened("A", "B", "C"), cast("A", FOR), cast("B", FOR), cast("C", AGAINST));
        Map<String, Choice> votes = Map.of("A", FOR, "B", FOR, "C", AGAINST);
        given(voted).when(decide(true, votes)).then(decided(MatterOutcome.GRANTED, PHONE));
        given(voted).when(decide(false, votes)).thenRefused(NOT_AS_VOTED);
    }

    @Test
    void what_lacks_the_majority_is_not_carried_and_a_tie_protects() {
        List<DecisionEvent> voted =
                List.of(scheduled(), opened("A", "B", "C"), cast("A", FOR), cast("B", AGAINST), cast("C", AGAINST));
        given(voted)
                .when(decide(false, Map.of("A", FOR, "B", AGAINST, "C", AGAINST)))
                .then(decided(MatterOutcome.NOT_CARRIED));
        given(voted)
                .when(decide(true, Map.of("A", FOR, "B", AGAINST, "C", ABSTAIN)))
                .then(decided(MatterOutcome.GRANTED, PHONE));
    }

    @Test
    void minutes_are_written_between_the_decision_and_its_signature_and_another_person_signs_them() {
        List<DecisionEvent> decided =
                List.of(scheduled(), opened("A", "B", "C"), decided(MatterOutcome.GRANTED, PHONE));
        MinutesRecorded written = new MinutesRecorded(PLAN, List.of(ANA), CASE, DECISION, "member A", text());
        MinutesSigned signed = new MinutesSigned(PLAN, List.of(ANA), CASE, DECISION, "member B");
        RecordMinutes write = new RecordMinutes(by("member A"), text());
        SignMinutes sign = new SignMinutes(by("member B"));
        decision.given(scheduled()).when(write).thenRefused(NOT_DECIDED);
        given(decided).when(sign).thenRefused(MINUTES_MISSING);
        given(decided).when(write).then(written);
        given(and(decided, written)).when(write).then(written);
        given(and(decided, written)).when(new SignMinutes(by("member A"))).thenRefused(NOT_BY_THE_WRITER);
        given(and(decided, written)).when(sign).then(signed);
        given(and(decided, written, signed)).when(write).thenRefused(MINUTES_SIGNED);
        given(and(
                        decided,
                        new DecisionAdopted(
                                PLAN,
                                List.of(ANA),
                                CASE,
                                DECISION,
                                Optional.of(MatterOutcome.GRANTED),
                                "member B",
                                Optional.empty())))
                .when(write)
                .thenRefused(ADOPTED_ALREADY);
    }

    private static List<DecisionEvent> and(List<DecisionEvent> history, DecisionEvent... more) {
        List<DecisionEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void a_sitting_that_loses_its_quorum_decides_nothing() {
        Map<String, Choice> votes = Map.of("A", FOR, "B", FOR, "C", FOR);
        List<DecisionEvent> voted =
                List.of(scheduled(), opened("A", "B", "C"), cast("A", FOR), cast("B", FOR), cast("C", FOR));
        List<DecisionEvent> left = new ArrayList<>(voted);
        left.add(opened("A", "B"));
        List<DecisionEvent> out = new ArrayList<>(voted);
        out.add(recused("C"));
        given(left).when(decide(true, votes)).thenRefused(NO_QUORUM);
        given(out).when(decide(true, votes)).thenRefused(NO_QUORUM);
        given(voted).when(decide(true, votes)).then(decided(MatterOutcome.GRANTED, PHONE));
    }

    /** A wall keeps the member from voting: the others see a seat that took no part. */
    @Test
    void a_member_who_does_not_vote_is_an_empty_seat() {
        given(List.of(scheduled(), opened("A", "B", "C"), cast("A", FOR), cast("B", FOR)))
                .when(decide(true, Map.of("A", FOR, "B", FOR)))
                .thenRefused(NO_QUORUM);
    }

    @Test
    void a_matter_that_was_not_called_or_was_withdrawn_is_not_decided() {
        MatterWithdrawn withdrawn = new MatterWithdrawn(PLAN, List.of(ANA), CASE, DECISION, text());
        decision.given().when(decide(true, Map.of())).thenRefused(IN_SESSION);
        decision.given().when(new WithdrawMatter(text())).then(withdrawn);
        decision.given(withdrawn).when(decide(true, Map.of())).thenRefused(MATTER_IS_WITHDRAWN);
        decision.given(decided(MatterOutcome.NOT_CARRIED))
                .when(new WithdrawMatter(text()))
                .thenRefused(DECIDED_ALREADY);
    }

    private Scenario<DecisionCommand, DecisionState, DecisionEvent> given(List<DecisionEvent> history) {
        return decision.given(history.toArray(DecisionEvent[]::new));
    }

    private static Seat seat(String code) {
        return new Seat("SEAT_" + code, NAME, Seat.Right.VOTE);
    }

    private static String code(String seat) {
        return seat.length() == 1 ? "SEAT_" + seat : seat;
    }

    private static MatterScheduled scheduled() {
        return new MatterScheduled(PLAN, List.of(ANA), CASE, DECISION, SESSION, DAY_END, Optional.empty());
    }

    private static OpenSitting open(String... seats) {
        return new OpenSitting(by("supervisor"), BOARD, FilledSeats.NOT_KEPT, members(seats));
    }

    private static SittingOpened opened(String... seats) {
        return new SittingOpened(PLAN, List.of(ANA), CASE, DECISION, members(seats), Optional.empty());
    }

    private static List<SeatedMember> members(String... seats) {
        return Arrays.stream(seats)
                .map(seat -> new SeatedMember(code(seat), "member " + seat))
                .toList();
    }

    private static CastVote vote(String seat, Choice choice) {
        return new CastVote(by("member " + seat), BOARD, List.of(new VoteOnMeasure(PHONE, choice)));
    }

    private static VoteCast cast(String seat, Choice choice) {
        return new VoteCast(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                code(seat),
                "member " + seat,
                Personal.of(DECISION.value(), List.of(new VoteOnMeasure(PHONE, choice))));
    }

    private static DecisionReturned returned() {
        return new DecisionReturned(PLAN, List.of(ANA), CASE, DECISION, text());
    }

    private static SeatRecused recused(String seat) {
        return new SeatRecused(PLAN, List.of(ANA), CASE, DECISION, code(seat), Optional.empty());
    }

    private static DecideMatter decide(boolean granted, Map<String, Choice> votes) {
        Map<String, List<VoteOnMeasure>> bySeat = new HashMap<>();
        votes.forEach((seat, choice) -> bySeat.put(code(seat), List.of(new VoteOnMeasure(PHONE, choice))));
        return new DecideMatter(
                by("member A"), BOARD, List.of(new Ruling(PHONE, granted, "…")), new Ballot(bySeat), Optional.empty());
    }

    private static MatterDecided decided(MatterOutcome outcome, MeasureId... granted) {
        List<MeasureId> yes = Arrays.asList(granted);
        return new MatterDecided(
                PLAN,
                List.of(ANA),
                CASE,
                DECISION,
                outcome,
                Optional.of(true),
                Optional.empty(),
                yes,
                "member A",
                Personal.of(ANA.value(), List.of(new MeasureReasons(PHONE, yes.contains(PHONE), "…"))));
    }

    private static At by(String person) {
        return new At(NOON, person);
    }

    private static Personal<String> text() {
        return Personal.of(ANA.value(), "…");
    }
}
