package esperanza.runtime.rest;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import esperanza.local.Keycloak;
import esperanza.local.TestParts;
import io.restassured.RestAssured;
import java.util.Map;

/** A real token that expires after 3 s, for tests of what ends with it. */
public final class ShortToken {

    /** Another test of the run has asked the same Keycloak. */
    private static final int ALREADY_THERE = 409;

    private ShortToken() {}

    /** A token of the demo user of this role. */
    public static String of(String role) {
        Keycloak keycloak = TestParts.keycloak();
        String admin = RestAssured.given()
                .formParams(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin"))
                .post(keycloak.url() + "/realms/master/protocol/openid-connect/token")
                .jsonPath()
                .getString("access_token");
        RestAssured.given()
                .header("Authorization", "Bearer " + admin)
                .contentType("application/json")
                .body("""
                        {"clientId": "short-lived", "publicClient": true, "directAccessGrantsEnabled": true,
                         "fullScopeAllowed": true, "attributes": {"access.token.lifespan": "3"},
                         "defaultClientScopes": ["esperanza-claims", "esperanza-audience"]}""")
                .post(keycloak.url() + "/admin/realms/esperanza/clients")
                .then()
                .statusCode(anyOf(is(201), is(ALREADY_THERE)));
        return RestAssured.given()
                .formParams(Map.of(
                        "grant_type", "password", "client_id", "short-lived", "username", role, "password", role))
                .post(keycloak.issuer() + "/protocol/openid-connect/token")
                .jsonPath()
                .getString("access_token");
    }
}
