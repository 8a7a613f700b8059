package esperanza.files.store;

class MemoryStoreTest extends FileStoreSuite {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected FileStore store() {
        return store;
    }

    @Override
    protected FileStore reopened() {
        return store;
    }

    @Override
    protected void damage(String name, byte[] other) {
        store.damage(name, other);
    }

    @Override
    protected void takeAway() {
        store.goAway();
    }
}
