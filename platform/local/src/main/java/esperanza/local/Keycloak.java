package esperanza.local;

import java.util.Map;

/** A running Keycloak with the realm {@code esperanza}, as its clients see it. */
public interface Keycloak extends Part {

    default String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The {@code iss} of every token: stable as long as the port is. */
    default String issuer() {
        return url() + "/realms/esperanza";
    }

    @Override
    default boolean answers() {
        return Http.status(issuer() + "/.well-known/openid-configuration") == 200;
    }

    /**
     * @return an access token of a client, good for five minutes at least; the secret of each demo client is its name
     */
    default String tokenOfClient(String client) {
        return Tokens.kept(this, client(client));
    }

    /**
     * @return an access token of a demo user, good for five minutes at least; the name of each demo user is the name of
     *     the role, and so is the password
     */
    default String tokenOfPerson(String name) {
        return Tokens.kept(this, person(name));
    }

    /** @return a new token, shared with nobody */
    default String freshTokenOfClient(String client) {
        return Tokens.fresh(this, client(client));
    }

    /** @return a new token, shared with nobody */
    default String freshTokenOfPerson(String name) {
        return Tokens.fresh(this, person(name));
    }

    /** @return the {@code sub} claim of every token of a demo user */
    default String subjectOfPerson(String name) {
        return Tokens.subject(tokenOfPerson(name));
    }

    private static Map<String, String> client(String name) {
        return Map.of("grant_type", "client_credentials", "client_id", name, "client_secret", name);
    }

    private static Map<String, String> person(String name) {
        return Map.of("grant_type", "password", "client_id", "demo-cli", "username", name, "password", name);
    }
}
