package esperanza.runtime.command;

import esperanza.kernel.store.VersionConflict;
import esperanza.runtime.refusal.Refused;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a command was sent, beside its content. The door makes it and checks nothing of it. {@link CommandIds} checks it
 * when a use case draws the request, so that a thing that is not there for the caller is answered before its headers.
 *
 * @param key the idempotency key; empty if the sender gave none
 * @param digest a keyed hash of the request
 * @param occurredAt the instant that the sender claims; empty means now
 */
public record Sent(Optional<String> key, byte[] digest, Version version, Optional<Instant> occurredAt) {

    /** The number of characters that an idempotency key may have. */
    public static final int LONGEST_KEY = 200;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The version of the thing that the sender saw. */
    public sealed interface Version {

        /** The command is valid whatever the version is. */
        record Any() implements Version {}

        record Seen(int version) implements Version {}

        /**
         * The command is only judged, at the version as it is, and never stored.
         *
         * @param namesOthers true: it names things beside those of its address, and nobody knows whether they are there
         */
        record Judged(boolean namesOthers) implements Version {}

        /** The command needs a version, and the sender states none. */
        record Missing() implements Version {}

        /** The stated version cannot be read, so it was never answered by a service. */
        record Unreadable() implements Version {}
    }

    /** A command that is valid whatever version its sender saw. */
    public Sent(Optional<String> key, byte[] digest) {
        this(key, digest, new Version.Any(), Optional.empty());
    }

    /** The same command, with the instant at which the sender says it happened. */
    public Sent at(Optional<Instant> instant) {
        return new Sent(key, digest, version, instant);
    }

    /** The same command under a key of its own, for one of many that were sent together. */
    public Sent under(String own) {
        return new Sent(Optional.of(own), digest, version, occurredAt);
    }

    /** Whether the command is only judged: nothing of it may be stored, nor counted against its sender. */
    public boolean judgedOnly() {
        return version instanceof Version.Judged;
    }

    /** Whether the command names things beside those of its address that nobody chose: it is judged without them. */
    public boolean namesMadeUpThings() {
        return version instanceof Version.Judged judged && judged.namesOthers();
    }

    /**
     * Whether the key cannot tell a sender without a token from another: two people may think of the same short key, and
     * the second would get the answer of the first. So it has to be a UUID.
     */
    public boolean keyIsNoUuid() {
        return key.filter(UUID_TEXT.asMatchPredicate().negate()).isPresent();
    }

    /** The idempotency key. Fails with 400 if it is missing or too long. */
    String neededKey() {
        String known = key.orElseThrow(
                () -> new Refused(400, "idempotency-key-missing", "A command needs an Idempotency-Key"));
        if (known.length() > LONGEST_KEY) {
            throw new Refused(400, "idempotency-key-too-long", "An Idempotency-Key has at most 200 characters");
        }
        return known;
    }

    /** Fails with {@link VersionConflict} if the stated version cannot be read. */
    void refuseUnreadableVersion() {
        if (version instanceof Version.Unreadable) {
            throw new VersionConflict();
        }
    }

    /** The expected version; empty if any version will do. Fails with 428 if one is needed and not stated. */
    OptionalInt expectedVersion() {
        return switch (version) {
            case Version.Any _, Version.Judged _ -> OptionalInt.empty();
            case Version.Seen seen -> OptionalInt.of(seen.version());
            case Version.Missing _ ->
                throw new Refused(428, "if-match-missing", "Say with If-Match which version you saw");
            case Version.Unreadable _ -> throw new VersionConflict();
        };
    }
}
