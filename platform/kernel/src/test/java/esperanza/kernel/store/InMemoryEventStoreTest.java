package esperanza.kernel.store;

import java.time.InstantSource;

class InMemoryEventStoreTest extends EventStoreConformance<String> {

    private final EventStore<String> store = new InMemoryEventStore<>(InstantSource.system());

    @Override
    protected EventStore<String> store() {
        return store;
    }

    @Override
    protected String numbered(int number) {
        return "event " + number;
    }
}
