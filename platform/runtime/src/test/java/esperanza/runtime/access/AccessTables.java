package esperanza.runtime.access;

import esperanza.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The two tables beside this class: the action of each operation, and the roles allowed for each action. */
final class AccessTables {

    private static final Map<String, String> ACTIONS = table("operations.csv");
    private static final Map<String, String> ROLES = table("/esperanza/access/actions.csv");

    private AccessTables() {}

    static Set<String> operations() {
        return ACTIONS.keySet();
    }

    /** The allowed roles, in the order of the enum. */
    static Set<Role> permitted(String operation) {
        return Arrays.stream(ROLES.get(ACTIONS.get(operation)).split(" "))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> table(String name) {
        try (InputStream table = AccessTables.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(", "))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
