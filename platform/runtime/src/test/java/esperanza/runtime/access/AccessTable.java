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

/** The table {@code access.csv} beside a service's test: {@code operationId, roles}. */
public final class AccessTable {

    private final Map<String, Set<Role>> roles;

    /** @param beside the test class beside which the table lies */
    public AccessTable(Class<?> beside) {
        try (InputStream table = beside.getResourceAsStream("access.csv")) {
            roles = new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(", "))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> roles(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> operations() {
        return roles.keySet();
    }

    /** In the order of the roles. */
    public Set<Role> permitted(String operation) {
        return roles.get(operation);
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
