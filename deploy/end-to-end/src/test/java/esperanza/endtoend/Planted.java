package esperanza.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import esperanza.local.demonstration.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Remembers in which free texts of which operations somebody wrote the canary. The words of those who operate a service
 * do not count: they see no case, and their reasons are kept in clear.
 */
final class Planted {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Operation> operations;
    private final Set<String> nowhere = new TreeSet<>();

    Planted(List<Operation> operations) {
        this.operations = operations;
        operations.stream()
                .filter(each -> !each.path().startsWith("/v1/operations/"))
                .forEach(operation -> FreeText.in(operation).forEach(text -> nowhere.add(place(operation, text))));
    }

    /** Notes what a request said that was taken. */
    void taken(String service, String path, String body) {
        var said = read(body);
        for (var operation : operations) {
            if (operation.service().equals(service) && !operation.changesNothing() && isAt(operation, path)) {
                FreeText.in(operation).stream()
                        .filter(text -> text.values(said).anyMatch(Planted::isCanary))
                        .forEach(text -> nowhere.remove(place(operation, text)));
            }
        }
    }

    /** The free texts in which nobody wrote the canary, each as {@code service operation pointer}. */
    Set<String> nowhere() {
        return nowhere;
    }

    private static boolean isAt(Operation operation, String address) {
        return address.matches(operation.path().replaceAll("\\{\\w+}", "[^/]+"));
    }

    private static String place(Operation operation, FreeText text) {
        return operation.name() + ' ' + text.pointer();
    }

    private static boolean isCanary(JsonNode value) {
        return Canary.ALL.stream().anyMatch(value.asText()::contains);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException cutOff) {
            return MissingNode.getInstance();
        }
    }
}
