package esperanza.runtime.rest;

import esperanza.kernel.At;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.command.Sent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A command in JSON, read strictly when it is first needed. */
final class SentCommand<C> implements Incoming<C> {

    private static final UUID NO_ID = new UUID(0, 0);

    private final byte[] bytes;
    private final Class<C> type;
    private final Address address;
    private final Optional<String> key;
    private final Sent.Version version;
    private final CommandJson json;
    private Optional<CommandJson.Said> read = Optional.empty();

    SentCommand(
            byte[] bytes,
            Class<C> type,
            Address address,
            Optional<String> key,
            Sent.Version version,
            CommandJson json) {
        this.bytes = bytes;
        this.type = type;
        this.address = address;
        this.key = key;
        this.version = version;
        this.json = json;
    }

    @Override
    public C at(At at) {
        return with(at, NO_ID);
    }

    @Override
    public C with(At at, UUID newId) {
        return json.command(read(), type, address, at, newId);
    }

    @Override
    public boolean makesSomething() {
        return CommandJson.makesSomething(type);
    }

    @Override
    public Optional<Instant> occurredAt() {
        return read().occurredAt();
    }

    @Override
    public UUID address(String name) {
        return Optional.ofNullable(address.ids().get(name))
                .orElseThrow(() -> new IllegalStateException(path() + " has no " + name));
    }

    @Override
    public String path() {
        return address.path();
    }

    @Override
    public Optional<String> key() {
        return key;
    }

    @Override
    public Sent.Version version() {
        return version;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    private CommandJson.Said read() {
        CommandJson.Said said =
                read.orElseGet(() -> json.read(bytes, type, address.ids().keySet()));
        read = Optional.of(said);
        return said;
    }
}
