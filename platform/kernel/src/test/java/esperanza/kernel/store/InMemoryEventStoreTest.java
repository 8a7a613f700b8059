package esperanza.kernel.store;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import java.time.InstantSource;
import java.util.List;

class InMemoryEventStoreTest extends EventStoreConformance<Object> {

    private record About(List<CaseId> cases) implements Concerning {}

    private final EventStore<Object> store = new InMemoryEventStore<>(InstantSource.system());

    @Override
    protected EventStore<Object> store() {
        return store;
    }

    @Override
    protected Object numbered(int number) {
        return "event " + number;
    }

    @Override
    protected Object about(CaseId of) {
        return new About(List.of(of));
    }
}
