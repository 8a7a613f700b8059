package esperanza.runtime.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Says of each schema which fields are always there, and gives it a name that no other type has. Both are read from the
 * Java types at the build. A field that has no value is absent from an answer, so null is not in the document.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedTypes implements OASFilter {

    private final IndexView index;
    private final Set<Schema> references = Collections.newSetFromMap(new IdentityHashMap<>());

    public DocumentedTypes(IndexView index) {
        this.index = index;
    }

    /** Comes for each schema of the document, before the document as a whole. */
    @Override
    public Schema filterSchema(Schema schema) {
        withoutNull(schema);
        if (schema.getRef() != null) {
            references.add(schema);
        }
        return Optional.ofNullable(schema.getAnyOf())
                .filter(choice -> choice.size() == 2 && isNull(choice.getLast()))
                .map(List::getFirst)
                .orElse(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        SchemaTypes types = new SchemaTypes(index, api);
        references.addAll(new DocumentedCommands(api, index, types).document());
        Map<String, Schema> named = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        api.getComponents().getSchemas().forEach((made, schema) -> {
            if (types.of(made).filter(DocumentedCommands::isHidden).isPresent()) {
                return;
            }
            List<String> there = types.alwaysThere(made);
            schema.setRequired(there.isEmpty() ? null : there);
            String name = types.of(made).map(SchemaNames::of).orElse(made);
            names.put(SchemaTypes.REFERENCE + made, SchemaTypes.REFERENCE + name);
            if (named.put(name, schema) != null) {
                throw new IllegalStateException("Two types of the interface have the schema name " + name);
            }
        });
        references.addAll(types.references());
        references.forEach(schema -> schema.setRef(names.get(schema.getRef())));
        new DocumentedCodes(index, named).document();
        api.getComponents().setSchemas(named);
    }

    private static void withoutNull(Schema schema) {
        if (schema.getType() != null && schema.getType().size() > 1) {
            schema.removeType(Schema.SchemaType.NULL);
            if (schema.getRef() != null) {
                schema.setType(null); // the schema referred to has them
                schema.setEnumeration(null);
            }
        }
    }

    private static boolean isNull(Schema schema) {
        return List.of(Schema.SchemaType.NULL).equals(schema.getType());
    }
}
