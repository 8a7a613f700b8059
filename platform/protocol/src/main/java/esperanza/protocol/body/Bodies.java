package esperanza.protocol.body;

import esperanza.protocol.term.Require;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bodies of a country in one version, as its law sets them. Versions lie side by side; one that was used is never
 * edited.
 */
public record Bodies(String code, int version, List<Body> bodies) {

    public Bodies {
        Require.that(code != null && code.matches("[A-Z]{2}"), "A country's code is two capital letters, not " + code);
        Require.that(version > 0, "version is missing");
        bodies = List.copyOf(bodies);
        require(bodies);
    }

    /** Refuses bodies of one code, and a body whose decisions no body of the profile signs. */
    public static void require(List<Body> bodies) {
        Set<String> codes = bodies.stream().map(Body::code).collect(Collectors.toSet());
        Require.that(codes.size() == bodies.size(), "A body is there twice");
        bodies.forEach(body -> Require.that(
                codes.contains(body.adopts()), body.code() + ": there is no body " + body.adopts() + " to adopt"));
    }

    /** Names of what nobody has checked or found. */
    public List<String> unverified() {
        return bodies.stream().flatMap(body -> body.unverified().stream()).toList();
    }
}
