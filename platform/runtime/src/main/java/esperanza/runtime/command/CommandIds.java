package esperanza.runtime.command;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.kernel.At;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Draws what a command needs beside its content: ids, hashes, pseudonyms, its cause and its instant. */
@ApplicationScoped
public class CommandIds {

    private final Secrets secrets;
    private final InstantSource clock;
    private final Gate gate;

    public CommandIds(Secrets secrets, InstantSource clock, Gate gate) {
        this.secrets = secrets;
        this.clock = clock;
        this.gate = gate;
    }

    /**
     * The id of a command, the same for the same caller and key.
     *
     * @throws StoreUnavailable while the log takes no commands
     */
    public CommandId commandId(Caller caller, String key) {
        refuseIfShut();
        return reportId(caller, key);
    }

    /**
     * The id of a command: {@link CommandId#JUDGED} if it is only judged. Fails with 400 if its key is missing or too
     * long.
     *
     * @throws StoreUnavailable while the log takes no commands
     */
    public CommandId commandId(Asked<?> asked) {
        refuseIfShut();
        return reportId(asked.caller(), asked.sent());
    }

    /**
     * The id of a report's command. A report is taken even while the log takes no commands, because it can wait
     * elsewhere.
     */
    public CommandId reportId(Caller caller, String key) {
        return new CommandId(uuid(secrets.of("command", caller.pseudonym(), key)));
    }

    /** The id of a report's command. Fails with 400 if its key is missing or too long. */
    public CommandId reportId(Caller caller, Sent sent) {
        return sent.judgedOnly() ? CommandId.JUDGED : reportId(caller, sent.neededKey());
    }

    /**
     * The id of a command from a sender without a token.
     * <ul>
     *   <li>Same key and same content: a repetition.</li>
     *   <li>Same key and other content: another command, because nobody is turned away for a key that a stranger used
     *     before.</li>
     *   <li>No key: never a repetition.</li>
     * </ul>
     * Fails with 400 if the key is no UUID.
     */
    public CommandId commandIdOfAnyone(Caller caller, Sent sent) {
        refuseIfShut();
        if (sent.keyIsNoUuid()) {
            throw new Refused(
                    400, "idempotency-key-not-a-uuid", "Without a token, an Idempotency-Key has to be a UUID");
        }
        return reportIdOfAnyone(caller, sent);
    }

    /**
     * The same for a report, which is taken even while the log takes no commands, because it can wait elsewhere. It is
     * taken under a key that is no UUID, too, and is then never a repetition.
     */
    public CommandId reportIdOfAnyone(Caller caller, Sent sent) {
        if (sent.judgedOnly()) {
            return CommandId.JUDGED;
        }
        String name = sent.key().filter(key -> !sent.keyIsNoUuid()).orElseGet(() -> UUID.randomUUID()
                .toString());
        return new CommandId(uuid(secrets.of(
                "command-of-anyone",
                caller.pseudonym().getBytes(StandardCharsets.UTF_8),
                name.getBytes(StandardCharsets.UTF_8),
                sent.digest())));
    }

    /**
     * Makes a command. Fails with 400 without a key, and with 428 if it is a change and the sender does not state the
     * version they saw.
     *
     * @throws StoreUnavailable while the log takes no commands
     */
    public <C> Request<C> request(Asked<?> asked, StreamId stream, C command) {
        Sent sent = asked.sent();
        sent.refuseUnreadableVersion();
        CommandId id = commandId(asked);
        return new Request<>(
                stream,
                id,
                sent.digest(),
                sent.expectedVersion(),
                cause(asked.caller(), asked.action(), id, sent.occurredAt()),
                command);
    }

    /** Makes a command of a sender without a token, valid whatever the current version is. */
    public <C> Request<C> requestOfAnyone(
            Caller caller, Action action, StreamId stream, CommandId id, byte[] digest, C command) {
        return new Request<>(
                stream, id, digest, OptionalInt.empty(), cause(caller, action, id, Optional.empty()), command);
    }

    /**
     * A keyed hash of the request. The same hash under the same command id is a repetition, another hash is misuse of
     * the id.
     */
    public byte[] digest(String path, byte[] body) {
        return secrets.of("digest", path.getBytes(StandardCharsets.UTF_8), body);
    }

    /** @param occurredAt the instant that the sender claims; empty means now */
    public Cause cause(Caller caller, Action action, CommandId id, Optional<Instant> occurredAt) {
        return Cause.of(caller.actingAs(action), occurredAt.orElseGet(clock::instant), id.value());
    }

    /** The present instant, and the person who gives the command. */
    public At at(Asked<?> asked) {
        return at(asked.caller());
    }

    public At at(Caller caller) {
        return new At(now(), caller.pseudonym());
    }

    /** The time of our clock, with the precision of the log (microseconds). */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** An id that nobody can guess. The same command gets the same id again. Shaped as a UUIDv4. */
    public UUID derivedId(String label, CommandId command) {
        return derivedId(label, command, new byte[0]);
    }

    /** The same for a command with this content: other content under the same command id gets another id. */
    public UUID derivedId(String label, CommandId command, byte[] digest) {
        byte[] bytes = secrets.of(label, command.value().toString().getBytes(StandardCharsets.UTF_8), digest);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        return uuid(bytes);
    }

    /** The pseudonym of a person: stable, and resolved by this service only. */
    public String pseudonym(String subject) {
        return HexFormat.of().formatHex(secrets.of("pseudonym", subject), 0, 10);
    }

    private void refuseIfShut() {
        gate.shut().ifPresent(why -> {
            throw new StoreUnavailable(why);
        });
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }
}
