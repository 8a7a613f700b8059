package esperanza.investigation.hypothesis.domain;

import static esperanza.protocol.vocabulary.HypothesisStatus.ACTIVE;
import static esperanza.protocol.vocabulary.HypothesisStatus.PROPOSED;
import static esperanza.protocol.vocabulary.HypothesisStatus.SUPPORTED;
import static esperanza.protocol.vocabulary.HypothesisStatus.WEAKENED;
import static esperanza.protocol.vocabulary.HypothesisType.DEFENCE_LINKED;

import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.HypothesisProposed;
import esperanza.kernel.EventId;
import esperanza.protocol.vocabulary.HypothesisStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of one hypothesis. */
public sealed interface Hypothesis {

    /** No such hypothesis. */
    record Unknown() implements Hypothesis {}

    /**
     * The hypothesis was proposed.
     *
     * @param approved true if a supervisor approved that the private life is looked at
     * @param interests how often the interests were named
     * @param discard the proposal to discard it that waits for a second person
     * @param reviews the events for which a review of the discard waits
     */
    record Known(
            HypothesisProposed content,
            HypothesisStatus status,
            boolean approved,
            int interests,
            Optional<DiscardProposed> discard,
            List<EventId> reviews)
            implements Hypothesis {

        static Known of(HypothesisProposed content) {
            return new Known(content, PROPOSED, false, 0, Optional.empty(), List.of());
        }

        /** True for the link with the defence work. */
        public boolean isFirst() {
            return content.type() == DEFENCE_LINKED;
        }

        /** True if a person adopted it, whatever became of it since. */
        public boolean wasAdopted() {
            return status != PROPOSED;
        }

        /** True if it is investigated: adopted, and neither discarded nor established. */
        public boolean isWorked() {
            return status == ACTIVE || status == SUPPORTED || status == WEAKENED;
        }

        /** True if nothing stands against working it for the sake of the threatened person's private life. */
        public boolean mayBeWorked() {
            return approved || !isAboutPrivateLife();
        }

        boolean isAboutPrivateLife() {
            return content.stereotypeCheck()
                    .filter(StereotypeCheck.PRIVATE_LIFE::equals)
                    .isPresent();
        }

        Known privateLifeApproved() {
            return new Known(content, status, true, interests, discard, reviews);
        }

        Known interestsNamed(int version) {
            return new Known(content, status, approved, version, discard, reviews);
        }

        Known discardProposed(Optional<DiscardProposed> next) {
            return new Known(content, status, approved, interests, next, reviews);
        }

        Known reviewCalled(EventId cause) {
            return reviews(Stream.concat(reviews.stream(), Stream.of(cause)).toList());
        }

        Known reviewDone(EventId cause) {
            return reviews(reviews.stream().filter(open -> !open.equals(cause)).toList());
        }

        /** The status decides on the discard too: no proposal and no review waits any more. */
        Known decided(HypothesisStatus next) {
            return new Known(content, next, approved, interests, Optional.empty(), List.of());
        }

        Known weighed(HypothesisStatus next) {
            return new Known(content, next, approved, interests, discard, reviews);
        }

        private Known reviews(List<EventId> next) {
            return new Known(content, status, approved, interests, discard, next);
        }
    }
}
