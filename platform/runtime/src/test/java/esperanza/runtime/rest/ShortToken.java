package esperanza.runtime.rest;

import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Keycloak;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import java.net.URI;
import java.util.Map;

/** A real token that expires after 3 s, for tests of what ends with it. */
public final class ShortToken {

    private static final int CREATED = 201;
    /** Another test of the run has asked the same Keycloak. */
    private static final int ALREADY_THERE = 409;

    private ShortToken() {}

    /** A token of the demo user of this role. */
    public static String of(String role) {
        Keycloak keycloak = TestParts.keycloak();
        String admin = given().formParams(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin"))
                .post(URI.create(keycloak.url() + "/realms/master/protocol/openid-connect/token"))
                .json()
                .getString("access_token");
        Answer made = given().token(admin)
                .contentType("application/json")
                .body("""
                        {"clientId": "short-lived", "publicClient": true, "directAccessGrantsEnabled": true,
                         "fullScopeAllowed": true, "attributes": {"access.token.lifespan": "3"},
                         "defaultClientScopes": ["esperanza-claims", "esperanza-audience"]}""")
                .post(URI.create(keycloak.url() + "/admin/realms/esperanza/clients"));
        assertThat(made.status()).as(made.text()).isIn(CREATED, ALREADY_THERE);
        return given().formParams(Map.of(
                        "grant_type", "password", "client_id", "short-lived", "username", role, "password", role))
                .post(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .json()
                .getString("access_token");
    }
}
