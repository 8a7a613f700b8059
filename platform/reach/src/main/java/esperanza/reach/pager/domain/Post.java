package esperanza.reach.pager.domain;

import esperanza.access.Role;
import java.util.Set;

/**
 * A post that is staffed day and night.
 *
 * @param institution the code of its institution: while a report accuses it, the post is not paged about that report
 * @param roles the Keycloak roles that the holder may have
 * @param address the mail address of the pages
 * @param order the lowest order is paged first
 */
public record Post(String name, String institution, Set<String> roles, String address, int order) {

    public Post {
        roles = Set.copyOf(roles);
    }

    /** Whether its holder may have one of these roles. */
    public boolean isOfOne(Set<Role> those) {
        return roles.stream().flatMap(code -> Role.of(code).stream()).anyMatch(those::contains);
    }
}
