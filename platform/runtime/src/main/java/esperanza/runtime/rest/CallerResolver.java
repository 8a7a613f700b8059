package esperanza.runtime.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.Resource;
import esperanza.access.Role;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.staff.Person;
import esperanza.runtime.staff.Staff;
import esperanza.runtime.wall.WallAge;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Says who calls, from the token of the request, and whether a role of theirs allows the action. A person of the
 * mechanism enters the {@link Staff} by it, once for each token that is remembered and not with each request.
 */
@ApplicationScoped
public class CallerResolver {

    private final CurrentIdentityAssociation identities;
    private final CommandIds ids;
    private final ExclusionTags marks;
    private final InstitutionOfLogin institutions;
    private final Supplier<Uni<Void>> wallsKnown;
    private final Consumer<Person> calls;
    /** An identity is the same object for all requests with one token, as long as the token is remembered. */
    private final Cache<SecurityIdentity, Caller> known =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    @Inject
    CallerResolver(
            CurrentIdentityAssociation identities,
            CommandIds ids,
            ExclusionTags marks,
            InstitutionOfLogin institutions,
            WallAge walls,
            Staff staff) {
        this(identities, ids, marks, institutions, walls::require, staff::calls);
    }

    CallerResolver(
            CurrentIdentityAssociation identities,
            CommandIds ids,
            ExclusionTags marks,
            InstitutionOfLogin institutions,
            Supplier<Uni<Void>> wallsKnown,
            Consumer<Person> calls) {
        this.identities = identities;
        this.ids = ids;
        this.marks = marks;
        this.institutions = institutions;
        this.wallsKnown = wallsKnown;
        this.calls = calls;
    }

    /**
     * The caller. Fails with 401 without a valid token, with 403 if no role allows the action or the token names no listed
     * institution, and with 503 if the action rests on walls and these are too old.
     */
    public Uni<Caller> permit(Action action) {
        return permit(action, identities.getDeferredIdentity());
    }

    /** The same at a route that is no resource, which has the identity of its request. */
    public Uni<Caller> permit(Action action, Uni<SecurityIdentity> of) {
        return of.map(identity -> known.get(identity, this::caller))
                .invoke(caller -> Access.require(caller, action, new Resource.Unspecified()))
                .call(caller -> Access.restsOnWalls(caller, action)
                        ? wallsKnown.get()
                        : Uni.createFrom().voidItem());
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
        String pseudonym = ids.pseudonym(subject);
        token.flatMap(t -> PersonOfLogin.of(t, pseudonym, roles, institution)).ifPresent(calls);
        return new Caller(
                pseudonym,
                roles,
                institution,
                client,
                marks.ofPerson(subject),
                marks.ofInstitution(institution),
                marks.ofInstitution(institutions.mechanism()));
    }
}
