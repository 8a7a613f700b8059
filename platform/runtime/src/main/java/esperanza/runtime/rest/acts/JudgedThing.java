package esperanza.runtime.rest.acts;

import esperanza.access.NotHere;
import java.util.List;

/** How the operations of a thing were judged. */
record JudgedThing(List<Each> all) {

    /** An operation, and how it was judged. */
    record Each(JudgedOperation operation, Judgement judgement) {}

    /**
     * An act of which nothing is known leaves the others as they are. Of a thing of which nothing is known, this fails as
     * the first of its acts did.
     */
    void requireAnyKnown() {
        if (isHereForNone()) {
            all.stream().map(Each::judgement).forEach(each -> {
                if (each instanceof Judgement.NotKnown(RuntimeException failure)) {
                    throw failure;
                }
            });
        }
    }

    /** Fails with {@link NotHere} if it has no acts, or if it is there for none of those that a role of the caller admits. */
    void requireHere() {
        boolean anyTheirs = all.stream().anyMatch(each -> !(each.judgement() instanceof Judgement.NotTheirs));
        if (all.isEmpty() || anyTheirs && isHereForNone()) {
            throw new NotHere();
        }
    }

    private boolean isHereForNone() {
        return all.stream().noneMatch(each -> each.judgement().isHere());
    }
}
