package esperanza.investigation.programme.rest;

import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.ReadProgramme.Read;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.ActType;
import esperanza.investigation.programme.domain.Line;
import esperanza.investigation.programme.domain.LineCode;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme;
import esperanza.investigation.programme.domain.Programme.Answer;
import esperanza.investigation.programme.domain.Programme.Standing;
import esperanza.investigation.programme.domain.Programme.SuspensionGround;
import esperanza.kernel.EventId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The programme of a case without sealed words, with all its lines and acts.
 *
 * @param at the instant at which acts and reviews are overdue
 * @param version of the programme in force; 0: nobody approved one yet
 * @param reviewOverdue true: the programme in force was to be reviewed before
 * @param reviewsDue the new threats that call for a review, until one names them as its cause
 * @param next the act that is to be done next: open, due first, and not overdue
 * @param acts the open ones first, and of these the one that is due first
 */
public record ProgrammeView(
        UUID caseId,
        Instant at,
        int version,
        Optional<Instant> nextReview,
        boolean reviewOverdue,
        List<EventId> reviewsDue,
        StandingShown standing,
        List<Answer> answers,
        List<LineShown> lines,
        Optional<ActId> next,
        List<ActShown> acts) {

    /** Whether the investigation goes on. */
    public enum StandingCode {
        ACTIVE,
        SUSPENSION_PROPOSED,
        SUSPENDED
    }

    /** Whether the investigation goes on, and until when it waits. */
    public record StandingShown(StandingCode state, Optional<SuspensionGround> ground, Optional<Instant> until) {

        static StandingShown of(Standing standing) {
            return switch (standing) {
                case Standing.Active _ -> new StandingShown(StandingCode.ACTIVE, Optional.empty(), Optional.empty());
                case Standing.SuspensionProposed proposed ->
                    new StandingShown(
                            StandingCode.SUSPENSION_PROPOSED,
                            Optional.of(proposed.ground()),
                            Optional.of(proposed.until()));
                case Standing.Suspended suspended ->
                    new StandingShown(
                            StandingCode.SUSPENDED, Optional.of(suspended.ground()), Optional.of(suspended.until()));
            };
        }
    }

    /** @param inProgramme true: the programme in force follows it */
    public record LineShown(
            LineId lineId, LineCode code, List<HypothesisId> hypotheses, Line.State state, boolean inProgramme) {}

    /**
     * An act and where it stands.
     *
     * @param owner pseudonym of the person who does it
     * @param mine true: the owner is the reader
     * @param due absent: the act was done before anybody ordered it
     */
    public record ActShown(
            ActId actId,
            LineId lineId,
            ActType type,
            boolean substantive,
            String owner,
            boolean mine,
            Optional<Instant> due,
            boolean overdue,
            Act.State state) {

        static ActShown of(ActId id, Act.Known act, String reader, Instant at) {
            boolean overdue = act.state() == Act.State.ORDERED
                    && act.due().filter(due -> due.isBefore(at)).isPresent();
            return new ActShown(
                    id,
                    act.line(),
                    act.type(),
                    act.type().isSubstantive(),
                    act.owner(),
                    act.owner().equals(reader),
                    act.due(),
                    overdue,
                    act.state());
        }
    }

    private static final Comparator<ActShown> OPEN_AND_DUE_FIRST = Comparator.comparing(
                    (ActShown act) -> act.state() != Act.State.ORDERED)
            .thenComparing(act -> act.due().orElse(Instant.MAX))
            .thenComparing(act -> act.actId().value());

    private static final Comparator<LineShown> BY_CODE = Comparator.comparing(LineShown::code)
            .thenComparing(line -> line.lineId().value());

    /** @param reader pseudonym of the person who reads */
    static ProgrammeView of(UUID caseId, Read read, String reader, Instant at) {
        Programme programme = read.programme();
        List<ActShown> acts = read.acts().entrySet().stream()
                .map(act -> ActShown.of(act.getKey(), act.getValue(), reader, at))
                .sorted(OPEN_AND_DUE_FIRST)
                .toList();
        return new ProgrammeView(
                caseId,
                at,
                programme.version(),
                programme.nextReview(),
                programme.nextReview().filter(due -> due.isBefore(at)).isPresent(),
                programme.reviewsDue(),
                StandingShown.of(programme.standing()),
                programme.answers(),
                read.lines().entrySet().stream()
                        .map(line -> line(line, programme))
                        .sorted(BY_CODE)
                        .toList(),
                acts.stream()
                        .filter(act -> act.state() == Act.State.ORDERED && !act.overdue())
                        .map(ActShown::actId)
                        .findFirst(),
                acts);
    }

    private static LineShown line(Map.Entry<LineId, Line.Known> line, Programme programme) {
        return new LineShown(
                line.getKey(),
                line.getValue().code(),
                line.getValue().hypotheses(),
                line.getValue().state(),
                programme.lines().contains(line.getKey()));
    }
}
