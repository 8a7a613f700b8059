package esperanza.runtime.security;

import esperanza.runtime.start.Settings;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Has tokens checked against the keys that {@link JwksCache} keeps, and for issuer and audience. */
@ApplicationScoped
public class CachedJwks implements TenantConfigResolver {

    private final JwksCache keeper;
    private final Settings settings;
    private final AtomicReference<Optional<Uni<OidcTenantConfig>>> tenant = new AtomicReference<>(Optional.empty());

    CachedJwks(JwksCache keeper, Settings settings) {
        this.keeper = keeper;
        this.settings = settings;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return tenant.updateAndGet(made -> made.isPresent() ? made : Optional.of(uni()))
                .orElseThrow();
    }

    /** Made at the first request, because the port of the kept keys is not known before. */
    private Uni<OidcTenantConfig> uni() {
        return Uni.createFrom().item(tenant());
    }

    private OidcTenantConfig tenant() {
        String realm =
                settings.keycloak().url() + "/realms/" + settings.keycloak().realm();
        return OidcTenantConfig.authServerUrl(realm)
                .tenantId("kept-keys")
                .applicationType(ApplicationType.SERVICE)
                .discoveryEnabled(false)
                .jwksPath(keeper.url())
                .jwks()
                .resolveEarly(false)
                .cacheTimeToLive(Duration.ofMinutes(10))
                .end()
                .token()
                .issuer(realm)
                .audience("esperanza")
                .forcedJwkRefreshInterval(Duration.ofSeconds(1)) // over loopback, and only for keys that Keycloak has
                .end()
                .roles()
                .roleClaimPath("realm_access/roles")
                .end()
                .build();
    }
}
