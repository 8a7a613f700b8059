package esperanza.runtime.rest;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.Gate;
import esperanza.runtime.access.Access;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Marks;
import esperanza.runtime.access.Resource;
import esperanza.runtime.access.Role;
import esperanza.runtime.access.Verdict;
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

/** Where a request becomes a command: who asks, whether they may, what they said, and under which id. */
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

    /** The caller, if it is known of which institution they are and their role allows the action at all: else 401 or 403. */
    public Uni<Caller> permit(Action action) {
        return identities
                .getDeferredIdentity()
                .map(this::caller)
                .invoke(caller -> check(caller, action, new Resource.Unspecified()));
    }

    /** Fails with 403, or with 404 if the caller must not learn that it exists. */
    public void check(Caller caller, Action action, Resource resource) {
        switch (Access.decide(caller, action, resource)) {
            case Verdict.Permit _ -> {}
            case Verdict.Deny deny when deny.concealed() -> throw new NotHere();
            case Verdict.Deny _ -> throw new ForbiddenException();
        }
    }

    /** The body of a command on a case; strict. */
    public <T> T read(byte[] body, Class<T> type) {
        return json.read(body, type);
    }

    /** A command on something that exists: says which version the sender saw. */
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

    /** A command that holds whatever version its sender saw. */
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

    /** The same for a report, which is taken even while the log takes no commands: it can wait elsewhere. */
    public CommandId reportId(Caller caller, CommandHeaders headers) {
        return new CommandId(uuid(secrets.of("command", caller.pseudonym(), headers.key())));
    }

    /**
     * For whoever comes without a token. The same words under the same key are a repetition; other words are another command,
     * whatever their key: nobody is turned away because a stranger used it before. Without a key nothing is a repetition, and
     * only a UUID is one: of anything shorter two people may think at once, and the second would be given the first's report.
     */
    public CommandId commandIdOfAnyone(Caller caller, Optional<String> key, byte[] digest) {
        refuseIfShut();
        return reportIdOfAnyone(caller, key, digest);
    }

    /** The same for a report, which is taken even while the log takes no commands: it can wait elsewhere. */
    public CommandId reportIdOfAnyone(Caller caller, Optional<String> key, byte[] digest) {
        String name = key.filter(UUID_TEXT.asMatchPredicate())
                .orElseGet(() -> UUID.randomUUID().toString());
        return new CommandId(uuid(secrets.of(
                "command-of-anyone",
                caller.pseudonym().getBytes(StandardCharsets.UTF_8),
                name.getBytes(StandardCharsets.UTF_8),
                digest)));
    }

    /** A command of whoever comes without a token; it holds whatever version there is. */
    public <C> Request<C> requestOfAnyone(
            Caller caller, Action action, StreamId stream, CommandId id, byte[] digest, C command) {
        return new Request<>(
                stream, id, digest, OptionalInt.empty(), cause(caller, action, id, Optional.empty()), command);
    }

    /** What the request said, as a keyed hash: the same again is a repetition, anything else under its id is misuse. */
    public byte[] digest(CommandHeaders headers, byte[] body) {
        return digest(headers.path(), body);
    }

    public byte[] digest(String path, byte[] body) {
        return secrets.of("digest", path.getBytes(StandardCharsets.UTF_8), body);
    }

    /** @param occurredAt as {@link #said} let it through; now, if empty */
    public Cause cause(Caller caller, Action action, CommandId id, Optional<Instant> occurredAt) {
        return Cause.of(caller.actingAs(action), occurredAt.orElseGet(clock::instant), id.value());
    }

    /**
     * When it happened, as the sender says. Fails with 422 if that is more than 24 hours ahead.
     *
     * @param pointer where in the body it stands
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

    /** Our clock, as precise as the log keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** An id that nobody can guess and that the same command gets again (shaped as a UUIDv4). */
    public UUID derivedId(String label, CommandId command) {
        return derivedId(label, command, new byte[0]);
    }

    /** The same for a command that said these words: other words under the same id get another. */
    public UUID derivedId(String label, CommandId command, byte[] digest) {
        byte[] bytes = secrets.of(label, command.value().toString().getBytes(StandardCharsets.UTF_8), digest);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        return uuid(bytes);
    }

    /** Stable for the subject, and told by nobody but this service. */
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
