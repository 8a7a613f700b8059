package esperanza.runtime.rest;

import esperanza.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table {@code access.csv} of a service: {@code operationId, roles}. It grants nothing, because the action of an
 * operation decides. It says the roles a second time: for the tags of the document, and for {@code AccessSuite}, which
 * asks the running service whether each row is true.
 */
public final class AccessTable {

    private static final String FILE = "access.csv";

    private final Map<String, Set<Role>> roles;

    /** @param service sees the resources of the service */
    public AccessTable(ClassLoader service) {
        try (InputStream table = Objects.requireNonNull(service.getResourceAsStream(FILE), FILE)) {
            roles = new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(", "))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> roles(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    public Set<String> operations() {
        return roles.keySet();
    }

    /** In the order of the roles; none if the table does not name the operation. */
    public Set<Role> permitted(String operation) {
        return roles.getOrDefault(operation, Set.of());
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
