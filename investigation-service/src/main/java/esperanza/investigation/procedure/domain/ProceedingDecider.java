package esperanza.investigation.procedure.domain;

import esperanza.investigation.procedure.domain.ProceedingCommand.RecordFact;
import esperanza.kernel.Decider;
import java.util.List;

/**
 * Court facts are never refused, in whatever order they arrive. A fact is recorded once; if its source says something
 * else of it, that is a correction.
 */
public final class ProceedingDecider implements Decider<RecordFact, Proceeding, ProceedingEvent> {

    @Override
    public Proceeding initial() {
        return Proceeding.NONE;
    }

    @Override
    public List<ProceedingEvent> decide(Proceeding proceeding, RecordFact said) {
        if (!proceeding.digests().containsKey(said.factId())) {
            return List.of(Facts.event(said));
        }
        return proceeding.digests().get(said.factId()).equals(said.digest())
                ? List.of()
                : List.of(Facts.correction(said));
    }

    @Override
    public Proceeding evolve(Proceeding proceeding, ProceedingEvent event) {
        return proceeding.with(event);
    }
}
