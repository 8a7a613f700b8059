package esperanza.console;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The person who is signed in.
 *
 * @param session the session at Keycloak
 * @param begun when the person proved who they are
 * @param token for the services; never sent to the browser
 */
record Person(String subject, String name, List<String> roles, String session, Instant begun, String token) {

    /** The person of a request that Quarkus let in. */
    static Person of(RoutingContext ask) {
        SecurityIdentity identity = ((QuarkusHttpUser) ask.user()).getSecurityIdentity();
        JsonWebToken id = (JsonWebToken) identity.getPrincipal();
        return new Person(
                id.getSubject(),
                id.getName(),
                identity.getRoles().stream().sorted().toList(),
                id.getClaim("sid"),
                Instant.ofEpochSecond(((Number) id.getClaim("auth_time")).longValue()),
                identity.getCredential(AccessTokenCredential.class).getToken());
    }

    /** When the token for the services ends. Quarkus has verified it. */
    Instant tokenEnds() {
        byte[] body = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
        return Instant.ofEpochSecond(new JsonObject(new String(body, StandardCharsets.UTF_8)).getLong("exp"));
    }
}
