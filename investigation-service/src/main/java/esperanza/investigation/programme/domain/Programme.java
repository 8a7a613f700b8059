package esperanza.investigation.programme.domain;

import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.access.Role;
import esperanza.kernel.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The programme of an investigation, and whether the investigation goes on.
 *
 * @param version of the programme in force; 0: nobody approved one yet
 * @param nextReview when the programme in force is to be reviewed; empty: there is none
 * @param reviewsDue the events that call for a review, until one names them as its cause
 * @param answers the answers to inactivity so far, in their order
 */
public record Programme(
        int version,
        List<LineId> lines,
        List<ActId> acts,
        Optional<Instant> nextReview,
        List<EventId> reviewsDue,
        Standing standing,
        List<Answer> answers) {

    /** The outcome of a review. */
    public enum ReviewOutcome {
        GOES_ON,
        /** Another version follows. */
        TO_BE_CHANGED
    }

    /** Why an investigation waits. */
    public enum SuspensionGround {
        COURT_DECISION_AWAITED,
        ASSISTANCE_AWAITED,
        EXPERT_REPORT_AWAITED,
        OTHER_PROCEEDING_FIRST
    }

    /** The steps of inactivity, named like their terms. Each has a role that answers for it. */
    public enum InactivityStep {
        INACTIVITY_30(SUPERVISOR),
        /** Answered by another supervisor than the step before. */
        INACTIVITY_60(SUPERVISOR),
        INACTIVITY_90(OMBUDSMAN);

        private final Role rung;

        InactivityStep(Role rung) {
            this.rung = rung;
        }

        Role rung() {
            return rung;
        }
    }

    /** Whether the investigation goes on. */
    public sealed interface Standing {

        record Active() implements Standing {}

        /**
         * The investigation goes on until a second person decides.
         *
         * @param by pseudonym of the person who proposed it
         */
        record SuspensionProposed(SuspensionGround ground, Instant until, String by) implements Standing {}

        record Suspended(SuspensionGround ground, Instant until) implements Standing {}
    }

    /**
     * An answer to the inactivity of a file.
     *
     * @param deadlineId the clock that was breached
     * @param by pseudonym of the person who answered
     */
    public record Answer(UUID deadlineId, InactivityStep step, String by) {}

    static final Programme NONE =
            new Programme(0, List.of(), List.of(), Optional.empty(), List.of(), new Standing.Active(), List.of());

    Programme approved(ProgrammeEvent.ProgrammeApproved next) {
        return new Programme(
                next.version(),
                next.lines(),
                next.acts(),
                Optional.of(next.nextReview()),
                reviewsDue,
                standing,
                answers);
    }

    Programme reviewCalled(EventId cause) {
        List<EventId> due = Stream.concat(reviewsDue.stream(), Stream.of(cause)).toList();
        return new Programme(version, lines, acts, nextReview, due, standing, answers);
    }

    Programme reviewed(ProgrammeEvent.ProgrammeReviewed review) {
        List<EventId> due = reviewsDue.stream()
                .filter(cause -> !review.causes().contains(cause))
                .toList();
        return new Programme(version, lines, acts, Optional.of(review.nextReview()), due, standing, answers);
    }

    Programme standing(Standing next) {
        return new Programme(version, lines, acts, nextReview, reviewsDue, next, answers);
    }

    Programme answered(Answer next) {
        List<Answer> all = Stream.concat(answers.stream(), Stream.of(next)).toList();
        return new Programme(version, lines, acts, nextReview, reviewsDue, standing, all);
    }

    /** The person who answered the step last. */
    Optional<String> lastAnswerOf(InactivityStep step) {
        return answers.reversed().stream()
                .filter(answer -> answer.step() == step)
                .map(Answer::by)
                .findFirst();
    }
}
