package esperanza.intake.domain;

import java.util.Set;

/**
 * A post that somebody holds day and night.
 *
 * @param institution its code: while a report accuses it, the post hears nothing of that report
 * @param roles what whoever holds it may be, as Keycloak calls it
 * @param address where a page goes
 * @param order the lower, the earlier it is paged
 */
public record Post(String name, String institution, Set<String> roles, String address, int order) {

    public Post {
        roles = Set.copyOf(roles);
    }
}
