package esperanza.runtime.rest.openapi;

import esperanza.protocol.vocabulary.Code;
import esperanza.runtime.rest.CodeOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Refers each text that is marked {@link CodeOf} to its list, beside any other text. */
final class DocumentedCodes {

    private static final DotName CODE_OF = DotName.createSimple(CodeOf.class);
    private static final DotName NO_LIST = DotName.createSimple(Code.class);

    private final IndexView index;
    private final Map<String, Schema> schemas;

    /** @param schemas by the names that the document gives them; lists that are missing are added */
    DocumentedCodes(IndexView index, Map<String, Schema> schemas) {
        this.index = index;
        this.schemas = schemas;
    }

    void document() {
        for (AnnotationInstance marked : index.getAnnotations(CODE_OF)) {
            if (marked.target().kind() == AnnotationTarget.Kind.FIELD) {
                document(marked.target().asField(), marked);
            }
        }
    }

    private void document(FieldInfo field, AnnotationInstance marked) {
        String form = SchemaNames.of(ClassType.create(field.declaringClass().name()));
        Optional.ofNullable(schemas.get(form))
                .map(schema -> schema.getProperties().get(field.name()))
                .ifPresent(property -> document(property, marked));
    }

    private void document(Schema property, AnnotationInstance marked) {
        Type list = marked.value().asClass();
        if (property.getItems() != null) {
            property.setItems(codeOrText(list));
        } else if (property.getAdditionalPropertiesSchema() != null) {
            property.setAdditionalPropertiesSchema(codeOrText(list));
            Optional.ofNullable(marked.value("names"))
                    .map(names -> names.asClass())
                    .filter(names -> !names.name().equals(NO_LIST))
                    .ifPresent(names -> property.setPropertyNames(codeOrText(names)));
        } else {
            property.setType(null);
            property.setAnyOf(codeOrText(list).getAnyOf());
        }
    }

    private Schema codeOrText(Type list) {
        String name = SchemaNames.of(list);
        schemas.computeIfAbsent(name, _ -> codes(index.getClassByName(list.name())));
        return OASFactory.createSchema()
                .anyOf(List.of(
                        OASFactory.createSchema().ref(SchemaTypes.REFERENCE + name),
                        OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static Schema codes(ClassInfo list) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(list.enumConstants().stream()
                        .map(FieldInfo::name)
                        .map(Object.class::cast)
                        .toList());
    }
}
