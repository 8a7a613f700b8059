package esperanza.protection.decision.domain;

import static esperanza.protection.decision.domain.DecisionRule.CHOICE_LEFT_OUT;
import static esperanza.protection.decision.domain.DecisionRule.NOT_IN_THE_SITTING;
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

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.Ballot.VoteOnMeasure;
import esperanza.protection.decision.domain.DecisionCommand.*;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Choice;
import esperanza.protocol.body.Quorum;
import esperanza.protocol.body.Seat;
import esperanza.protocol.body.Tally;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of a sitting about one matter. A member counts as there for the matter once they voted on it, and abstaining
 * is a vote: a member whom a wall shuts out cannot vote, and the others see an empty seat.
 */
final class Voting {

    private Voting() {}

    static List<DecisionEvent> scheduled(PreparedMatter of, ScheduleMatter schedule) {
        requireToCome(schedule);
        return List.of(new MatterScheduled(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                schedule.meetsOn(),
                schedule.decideBy(),
                schedule.papersBy()));
    }

    static List<DecisionEvent> postponed(PreparedMatter of, ScheduleMatter schedule) {
        requireToCome(schedule);
        return List.of(new MatterPostponed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                schedule.meetsOn(),
                schedule.decideBy(),
                schedule.papersBy()));
    }

    static List<DecisionEvent> papers(PreparedMatter of, Sitting sitting, SendPapers papers) {
        return sitting.papersSent()
                ? List.of()
                : List.of(new PapersSent(of.planId(), of.parties(), of.caseId(), of.decisionId(), papers.note()));
    }

    /**
     * The members who are there are said anew when one of them comes or leaves, until the first vote: else the person who
     * keeps the agenda could take away a vote, or the quorum.
     */
    static List<DecisionEvent> opened(PreparedMatter of, Sitting sitting, OpenSitting open) {
        Set<String> seats = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (SeatedMember member : open.members()) {
            seat(open.body(), member.seat());
            if (!seats.add(member.seat()) || !people.add(member.member())) {
                throw new RuleViolation(SEAT_TAKEN_TWICE);
            }
        }
        Optional<Integer> filled = filled(open);
        boolean same = sitting.members().equals(bySeat(open.members()));
        boolean voted = !sitting.voted().isEmpty();
        if (open.members().isEmpty() || (same && (voted || sitting.filled().equals(filled)))) {
            return List.of();
        }
        if (voted) {
            throw new RuleViolation(VOTES_CAST);
        }
        return List.of(
                new SittingOpened(of.planId(), of.parties(), of.caseId(), of.decisionId(), open.members(), filled));
    }

    /** The number stands from here on: else somebody could end a seat after the votes, and set the quorum by it. */
    private static Optional<Integer> filled(OpenSitting open) {
        return open.body().quorum().of() == Quorum.Of.FILLED
                ? Optional.of(open.seats().votingFor(open.body(), open.at().by()))
                : Optional.empty();
    }

    static List<DecisionEvent> recused(PreparedMatter of, Sitting sitting, RecuseSeat recuse) {
        String seat = seatIn(sitting, recuse.at().by());
        return sitting.recused().contains(seat)
                ? List.of()
                : List.of(new SeatRecused(
                        of.planId(), of.parties(), of.caseId(), of.decisionId(), seat, recuse.reasons()));
    }

    /** A member may vote again until the matter is decided: the last vote counts. */
    static List<DecisionEvent> voted(PreparedMatter of, Sitting sitting, CastVote vote) {
        String person = vote.at().by();
        if (of.preparedBy().equals(person)) {
            throw new RuleViolation(PREPARED_BY_THE_SAME);
        }
        String seat = seatIn(sitting, person);
        if (seat(vote.body(), seat).has() == Seat.Right.VOICE) {
            throw new RuleViolation(VOICE_ONLY);
        }
        if (sitting.recused().contains(seat)) {
            throw new RuleViolation(SEAT_RECUSED);
        }
        List<MeasureId> on =
                vote.votes().stream().map(VoteOnMeasure::proposedId).toList();
        if (on.size() != of.measures().size() || !Set.copyOf(on).equals(Set.copyOf(of.measures()))) {
            throw new RuleViolation(CHOICE_LEFT_OUT);
        }
        return List.of(new VoteCast(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.decisionId(),
                seat,
                person,
                Personal.of(of.decisionId().value(), vote.votes())));
    }

    /** The measures that are carried. Fails with {@link DecisionRule#NO_QUORUM} if too few members took part. */
    static List<MeasureId> carried(PreparedMatter of, Sitting sitting, Body body, FilledSeats seats, Ballot ballot) {
        Set<String> counted = sitting.counted();
        if (!body.quorum().isReached(sitting.attendance(body, seats))) {
            throw new RuleViolation(NO_QUORUM);
        }
        return of.measures().stream()
                .filter(measure -> body.majority()
                        .isCarried(
                                new Tally(choices(ballot, counted, measure), counted.size()),
                                of.about().effect()))
                .toList();
    }

    static Map<String, String> bySeat(List<SeatedMember> members) {
        return members.stream().collect(Collectors.toUnmodifiableMap(SeatedMember::seat, SeatedMember::member));
    }

    private static Map<String, Choice> choices(Ballot ballot, Set<String> counted, MeasureId measure) {
        return ballot.bySeat().entrySet().stream()
                .filter(seat -> counted.contains(seat.getKey()))
                .flatMap(seat -> seat.getValue().stream()
                        .filter(vote -> vote.proposedId().equals(measure))
                        .map(vote -> Map.entry(seat.getKey(), vote.choice())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A session in many years would meet the term to call the body, and the person waits for ever. */
    private static void requireToCome(ScheduleMatter schedule) {
        if (!schedule.meetsOn().isAfter(schedule.at().now())) {
            throw new RuleViolation(SESSION_IN_THE_PAST);
        }
        if (schedule.latest().filter(schedule.decideBy()::isAfter).isPresent()) {
            throw new RuleViolation(SESSION_TOO_LATE);
        }
    }

    private static String seatIn(Sitting sitting, String person) {
        if (!sitting.isOpen()) {
            throw new RuleViolation(SITTING_NOT_OPEN);
        }
        return sitting.seatOf(person).orElseThrow(() -> new RuleViolation(NOT_IN_THE_SITTING));
    }

    private static Seat seat(Body body, String code) {
        return body.seats().stream()
                .filter(seat -> seat.seat().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(SEAT_NOT_OF_THE_BODY));
    }
}
