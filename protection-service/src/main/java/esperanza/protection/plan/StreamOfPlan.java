package esperanza.protection.plan;

import esperanza.kernel.Decider;
import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import esperanza.kernel.StreamType;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One kind of stream that belongs to plans.
 *
 * @param known how it decides for a person who may know of a part of the plan only
 */
public record StreamOfPlan<C, S, E>(StreamType<C, S, E> type, AsKnown<C, E> known) {

    /**
     * The decision on one command of a person.
     *
     * @param version the version of the stream that the person has read; empty if any will do, or if the decider itself
     *     compares what the person has read
     * @param restsOnPlan whether it is decided anew if the plan has changed until it is recorded
     */
    public record Deciding<C, E>(Decider<C, ?, E> decider, OptionalInt version, boolean restsOnPlan) {

        public Deciding(Decider<C, ?, E> decider, OptionalInt version) {
            this(decider, version, false);
        }
    }

    /** Prepares the decision on one command of a person. */
    @FunctionalInterface
    public interface AsKnown<C, E> {

        /**
         * @param id the id of the stream
         * @param read the version of the plan that the person has read
         */
        Deciding<C, E> deciding(FoundPlan found, UUID id, int read);
    }

    public StreamId stream(Identifier of) {
        return type.stream(of.value());
    }
}
