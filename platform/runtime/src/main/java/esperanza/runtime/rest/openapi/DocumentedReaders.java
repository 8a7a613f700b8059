package esperanza.runtime.rest.openapi;

import esperanza.runtime.rest.AccessTable;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Documents for whom an operation is: it has the tag of each {@link DocumentedReader} that it admits. The roles come
 * from the {@link AccessTable}, because an action stands in the body of a method, which the index does not show.
 */
final class DocumentedReaders {

    private final OpenAPI api;
    private final AccessTable table;
    private final Set<DocumentedReader> all = EnumSet.noneOf(DocumentedReader.class);

    DocumentedReaders(OpenAPI api, AccessTable table) {
        this.api = api;
        this.table = table;
    }

    void document() {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::document);
        api.setTags(all.stream().map(DocumentedReader::described).toList());
    }

    private void document(Operation operation) {
        Set<DocumentedReader> readers = table.permitted(operation.getOperationId()).stream()
                .map(DocumentedReader::with)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentedReader.class)));
        operation.setTags(readers.stream().map(DocumentedReader::tag).toList());
        all.addAll(readers);
    }
}
