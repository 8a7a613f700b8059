package esperanza.intake;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestSecurityIdentityAugmentor;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives users that a test lets in without Keycloak a claim that they belong to the mechanism. */
@Unremovable
@ApplicationScoped
public class OfTheMechanism implements TestSecurityIdentityAugmentor {

    record Token(String getName) implements JsonWebToken {

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub", "institution");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T)
                    switch (name) {
                        case "sub" -> getName;
                        case "institution" -> "MECHANISM";
                        default -> null;
                    };
        }
    }

    @Override
    public SecurityIdentity augment(SecurityIdentity identity, Annotation[] annotations) {
        return QuarkusSecurityIdentity.builder(identity)
                .setPrincipal(new Token(identity.getPrincipal().getName()))
                .build();
    }
}
