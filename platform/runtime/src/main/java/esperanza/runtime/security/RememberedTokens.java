package esperanza.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks a token once a minute, however many requests bring it: the check of a signature is the largest part of a short
 * request. At each request it is checked that the token has not expired, and {@link RequestGuard} checks that Keycloak
 * has its key. A token that was refused is not remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens implements HttpAuthenticationMechanism {

    /** Shorter than the time for which the keys of Keycloak are kept, so no token is taken for longer than before. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 2_000;
    private static final String BEARER = "Bearer ";

    /** Compared in constant time: how long a wrong token takes tells nothing of a right one. */
    private record Token(String text) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Token(String theirs) && MessageDigest.isEqual(bytes(text), bytes(theirs));
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private record Checked(SecurityIdentity identity, long expiresAt) {}

    private final OidcAuthenticationMechanism oidc;
    private final InstantSource clock;
    private final Cache<Token, Checked> checked = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    RememberedTokens(OidcAuthenticationMechanism oidc, InstantSource clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        Optional<Token> token = token(request);
        Optional<Checked> known = token.map(checked::getIfPresent).filter(this::isInForce);
        return known.isPresent()
                ? Uni.createFrom().item(known.get().identity)
                : oidc.authenticate(request, providers)
                        .invoke(identity -> token.ifPresent(each -> remember(each, identity)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }

    private boolean isInForce(Checked token) {
        return clock.instant().getEpochSecond() < token.expiresAt;
    }

    private static Optional<Token> token(RoutingContext request) {
        String header = request.request().getHeader("authorization");
        return header != null && header.startsWith(BEARER)
                ? Optional.of(new Token(header.substring(BEARER.length())))
                : Optional.empty();
    }

    /** Keeps who it is and their roles. The rest of an identity belongs to the request that brought it. */
    private void remember(Token token, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken jwt) {
            SecurityIdentity kept = QuarkusSecurityIdentity.builder()
                    .setPrincipal(jwt)
                    .addRoles(identity.getRoles())
                    .addCredentials(identity.getCredentials())
                    .build();
            checked.put(token, new Checked(kept, jwt.getExpirationTime()));
        }
    }
}
