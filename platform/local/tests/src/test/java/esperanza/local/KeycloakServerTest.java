package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakServerTest {

    private static Keycloak keycloak;

    @BeforeAll
    static void start() {
        keycloak = TestParts.keycloak();
    }

    @Test
    void a_hotline_gets_a_token_with_its_role_and_our_audience_for_fifteen_minutes() throws IOException {
        var token = keycloak.freshTokenOfClient("hotline-demo");

        assertThat(part(token, 0).path("alg").asText()).isEqualTo("RS256");
        var claims = part(token, 1);
        assertThat(claims.path("iss").asText()).isEqualTo("http://127.0.0.1:" + keycloak.port() + "/realms/esperanza");
        assertThat(claims.path("aud").asText()).isEqualTo("esperanza");
        assertThat(claims.path("azp").asText()).isEqualTo("hotline-demo");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("hotline");
        assertThat(claims.path("institution").asText()).isEqualTo("HOTLINE_DEMO");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-officer",
                "risk-analyst",
                "protection-officer",
                "board-member",
                "investigator",
                "supervisor",
                "custodian",
                "auditor",
                "statistician",
                "tech-admin"
            })
    void an_officer_of_the_mechanism_carries_one_role_and_the_institution(String officer) throws IOException {
        var claims = part(keycloak.freshTokenOfPerson(officer), 1);

        assertThat(claims.path("preferred_username").asText()).isEqualTo(officer);
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly(officer);
        assertThat(claims.path("institution").asText()).isEqualTo("MECHANISM");
        assertThat(claims.path("aud").asText()).isEqualTo("esperanza");
    }

    @Test
    void an_institution_that_protects_carries_its_role_and_its_own_name() throws IOException {
        var claims = part(keycloak.freshTokenOfPerson("implementing-authority"), 1);

        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("implementing-authority");
        assertThat(claims.path("institution").asText()).isEqualTo("INTERIOR_MINISTRY");
    }

    @Test
    void the_ombudsman_is_of_another_institution() throws IOException {
        var claims = part(keycloak.freshTokenOfPerson("ombudsman"), 1);

        assertThat(claims.path("institution").asText()).isEqualTo("OMBUDSMAN");
    }

    @Test
    void a_token_for_somebody_else_lacks_our_audience() throws IOException {
        var claims = part(keycloak.freshTokenOfClient("other-audience"), 1);

        assertThat(claims.has("aud")).isFalse();
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("hotline");
    }

    @Test
    void a_token_is_given_to_all_who_ask_unless_they_want_one_of_their_own() {
        var kept = keycloak.tokenOfPerson("auditor");

        assertThat(keycloak.tokenOfPerson("auditor")).isEqualTo(kept);
        assertThat(keycloak.freshTokenOfPerson("auditor")).isNotEqualTo(kept);
        assertThat(keycloak.tokenOfPerson("supervisor")).isNotEqualTo(kept);
    }

    private static JsonNode part(String token, int number) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
    }
}
