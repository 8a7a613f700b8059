package esperanza.protection.measure.domain;

import esperanza.protection.measure.domain.ChangeEvent.*;
import esperanza.protocol.term.ChangeGround;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The last proposal to take a measure away, and how far it has come.
 *
 * @param assessmentId the assessment on which it rests; the next proposal needs another one
 * @param proposedBy pseudonym of the person who proposed it
 * @param hearing how the person was heard so far
 * @param told empty: the person was not told
 * @param answer the last answer of the person; empty: none since they were told last
 * @param appeal the last appeal of the person; empty: there was none
 */
public record Change(
        UUID id,
        ChangeTo to,
        ChangeGround ground,
        UUID assessmentId,
        String proposedBy,
        Hearing hearing,
        Optional<Told> told,
        Optional<Answer> answer,
        Optional<UUID> appeal,
        Stage stage) {

    /** How far a proposal has come. */
    public enum Stage {
        OPEN,
        CARRIED_OUT,
        DROPPED
    }

    /**
     * How the person was heard so far.
     *
     * @param heard whether the person spoke, or does not want to
     * @param attempts in which the person was not reached, or did not want to be heard
     */
    public record Hearing(boolean heard, int attempts) {

        static final Hearing NONE = new Hearing(false, 0);
        static final int ATTEMPTS_NEEDED = 2;

        Hearing after(HearingWay how) {
            return switch (how) {
                case PERSON, CALL, WRITING, COUNSEL -> new Hearing(true, attempts);
                case DECLINED -> new Hearing(true, attempts + 1);
                case UNREACHABLE -> new Hearing(heard, attempts + 1);
            };
        }

        public boolean isEnough() {
            return heard || attempts >= ATTEMPTS_NEEDED;
        }
    }

    /** @param answerBy empty: no norm sets a term, and the answer is awaited */
    public record Told(ChangeTelling how, Optional<Instant> answerBy) {}

    /**
     * @param recordedBy pseudonym of the person who wrote it down
     * @param atDoor whether it was said at the own door, where another may hold the key
     */
    public record Answer(ChangePosition position, String recordedBy, boolean atDoor) {

        /** Whether somebody heard the person say yes. */
        public boolean agrees() {
            return position == ChangePosition.AGREES && !atDoor;
        }

        /** Whether the person may still be asked: a yes at the own door opens nothing. */
        boolean isToBeHeard() {
            return position == ChangePosition.AGREES && atDoor;
        }
    }

    static Change proposed(ChangeProposed news) {
        return new Change(
                news.changeId(),
                news.to(),
                news.ground(),
                news.assessmentId(),
                news.proposedBy(),
                Hearing.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stage.OPEN);
    }

    public boolean isOpen() {
        return stage == Stage.OPEN;
    }

    boolean isDropped() {
        return stage == Stage.DROPPED;
    }

    /** Whether the person may still answer in time. Without a term their answer is awaited. */
    public boolean isAnswerAwaited(Instant now) {
        return answer.filter(said -> !said.isToBeHeard()).isEmpty() && !isAnswerLate(now);
    }

    boolean isAnswerLate(Instant now) {
        return told.flatMap(Told::answerBy).filter(now::isAfter).isPresent();
    }

    Change heard(HearingWay how) {
        return with(hearing.after(how), told, answer, appeal, stage);
    }

    /** The person answers the last telling: an answer to an earlier one no longer counts. */
    Change told(ChangeTold news) {
        return with(hearing, Optional.of(new Told(news.how(), news.answerBy())), Optional.empty(), appeal, stage);
    }

    Change answered(ChangeAnswered news) {
        return with(
                hearing,
                told,
                Optional.of(new Answer(
                        news.position(), news.recordedBy(), news.atDoor().isPresent())),
                appeal,
                stage);
    }

    /** @param over the appeals that hold nothing any more */
    public boolean isHeld(Set<UUID> over) {
        return appeal.filter(pending -> !over.contains(pending)).isPresent();
    }

    Change appealed(UUID by) {
        return with(hearing, told, answer, Optional.of(by), stage);
    }

    Change now(Stage reached) {
        return with(hearing, told, answer, appeal, reached);
    }

    private Change with(
            Hearing hearings, Optional<Told> telling, Optional<Answer> said, Optional<UUID> pending, Stage reached) {
        return new Change(id, to, ground, assessmentId, proposedBy, hearings, telling, said, pending, reached);
    }
}
