package esperanza.runtime.rest;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.Marks;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Role;
import esperanza.access.Verdict;
import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.Gate;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.Secrets;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a request into a command: the caller, the permission, the body, the command id, and the instant it happened.
 */
@ApplicationScoped
public class Desk {

    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final CurrentIdentityAssociation identities;
    private final StrictJson json;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Gate gate;
    private final Marks marks;
    private final InstitutionOfLogin institutions;

    Desk(
            CurrentIdentityAssociation identities,
            StrictJson json,
            Secrets secrets,
            InstantSource clock,
            Gate gate,
            Marks marks,
            InstitutionOfLogin institutions) {
        this.identities = identities;
        this.json = json;
        this.secrets = secrets;
        this.clock = clock;
        this.gate = gate;
        this.marks = marks;
        this.institutions = institutions;
    }

    /**
     * The caller. Fails with 401 without a valid token, and with 403 if no role allows the action or the token names no
     * listed institution.
     */
    public Uni<Caller> permit(Action action) {
        return identities
                .getDeferredIdentity()
                .map(this::caller)
                .invoke(caller -> check(caller, action, new Resource.Unspecified()));
    }

    /** Fails with 403, or with 404 if the caller must not learn that the resource exists. */
    public void check(Caller caller, Action action, Resource resource) {
        switch (Access.decide(caller, action, resource)) {
            case Verdict.Permit _ -> {}
            case Verdict.Deny deny when deny.concealed() -> throw new NotHere();
            case Verdict.Deny _ -> throw new ForbiddenException();
        }
    }

    /** Reads the body of a command on a case, strictly. */
    public <T> T read(byte[] body, Class<T> type) {
        return json.read(body, type);
    }

    /** Makes a command on an existing thing. The sender must state the version they saw. */
    public <C> Request<C> request(
            Caller caller,
            Action action,
            StreamId stream,
            ChangeHeaders headers,
            byte[] body,
            Optional<Instant> occurredAt,
            C command) {
        OptionalInt seen = headers.seen();
        CommandId id = commandId(caller, headers);
        if (seen.isEmpty()) {
            throw new Refused(428, "if-match-missing", "Say with If-Match which version you saw");
        }
        return new Request<>(stream, id, digest(headers, body), seen, cause(caller, action, id, occurredAt), command);
    }

    /** Makes a command that is valid whatever version its sender saw. */
    public <C> Request<C> request(
            Caller caller, Action action, StreamId stream, CommandHeaders headers, byte[] body, C command) {
        CommandId id = commandId(caller, headers);
        Cause cause = cause(caller, action, id, Optional.empty());
        return new Request<>(stream, id, digest(headers, body), OptionalInt.empty(), cause, command);
    }

    public CommandId commandId(Caller caller, CommandHeaders headers) {
        refuseIfShut();
        return reportId(caller, headers);
    }

    /**
     * The id of a report's command. A report is taken even while the log takes no commands, because it can wait
     * elsewhere.
     */
    public CommandId reportId(Caller caller, CommandHeaders headers) {
        return new CommandId(uuid(secrets.of("command", caller.pseudonym(), headers.key())));
    }

    /**
     * The id of a command from a sender without a token.
     * <ul>
     *   <li>Same key and same content: a repetition.</li>
     *   <li>Same key and other content: another command, because nobody is turned away for a key that a stranger used
     *     before.</li>
     *   <li>No key, or a key that is no UUID: never a repetition. Two people may think of the same short key, and the
     *     second would get the first one's report.</li>
     * </ul>
     */
    public CommandId commandIdOfAnyone(Caller caller, Optional<String> key, byte[] digest) {
        refuseIfShut();
        return reportIdOfAnyone(caller, key, digest);
    }

    /** The same for a report, which is taken even while the log takes no commands, because it can wait elsewhere. */
    public CommandId reportIdOfAnyone(Caller caller, Optional<String> key, byte[] digest) {
        String name = key.filter(UUID_TEXT.asMatchPredicate())
                .orElseGet(() -> UUID.randomUUID().toString());
        return new CommandId(uuid(secrets.of(
                "command-of-anyone",
                caller.pseudonym().getBytes(StandardCharsets.UTF_8),
                name.getBytes(StandardCharsets.UTF_8),
                digest)));
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
    public byte[] digest(CommandHeaders headers, byte[] body) {
        return digest(headers.path(), body);
    }

    public byte[] digest(String path, byte[] body) {
        return secrets.of("digest", path.getBytes(StandardCharsets.UTF_8), body);
    }

    /** @param occurredAt an instant accepted by {@link #said}; empty means now */
    public Cause cause(Caller caller, Action action, CommandId id, Optional<Instant> occurredAt) {
        return Cause.of(caller.actingAs(action), occurredAt.orElseGet(clock::instant), id.value());
    }

    /**
     * Checks when something happened, as the sender says. Fails with 422 if the instant is more than 24 hours ahead.
     *
     * @param pointer the place of the instant in the body
     */
    public Optional<Instant> said(String pointer, Optional<Instant> at) {
        if (at.filter(instant -> instant.isAfter(clock.instant().plus(AHEAD))).isPresent()) {
            throw new Refused(
                    422,
                    "invalid",
                    "Some fields cannot be accepted",
                    List.of(new Refused.Field(pointer, "in-the-future", "More than 24 hours ahead")));
        }
        return at;
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

    private Caller caller(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        Set<Role> roles = identity.getRoles().stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Optional<JsonWebToken> token =
                identity.getPrincipal() instanceof JsonWebToken jwt ? Optional.of(jwt) : Optional.empty();
        String subject = token.map(JsonWebToken::getSubject)
                .orElse(identity.getPrincipal().getName());
        String institution = institutions.of(roles, token);
        Optional<String> client =
                roles.contains(Role.HOTLINE) ? token.map(t -> t.<String>getClaim("azp")) : Optional.empty();
        return new Caller(
                pseudonym(subject),
                roles,
                institution,
                client,
                marks.ofPerson(subject),
                marks.ofInstitution(institution),
                marks.ofInstitution(institutions.mechanism()));
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }
}
