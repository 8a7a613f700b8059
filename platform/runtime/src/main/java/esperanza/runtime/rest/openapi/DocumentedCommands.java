package esperanza.runtime.rest.openapi;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.NewId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.command.Sent;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.CommandJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Documents the operations that take an {@link Incoming} command: the names in the address and the header as parameters,
 * and the body without the components that come from elsewhere.
 */
final class DocumentedCommands {

    static final DotName INCOMING = DotName.createSimple(Incoming.class);

    private static final DotName AFTER_THE_FACT = DotName.createSimple(AfterTheFact.class);
    private static final DotName OF_THE_VERSION_READ = DotName.createSimple(OfTheVersionRead.class);
    private static final DotName AT = DotName.createSimple(At.class);
    private static final DotName PERSONAL = DotName.createSimple(Personal.class);
    private static final DotName NEW_ID = DotName.createSimple(NewId.class);
    private static final DotName TEXT = DotName.createSimple(String.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final Pattern NAME_IN_ADDRESS = Pattern.compile("\\{(\\w+)}");

    private final OpenAPI api;
    private final IndexView index;
    private final SchemaTypes types;
    private final Map<Type, List<String>> documented = new HashMap<>();
    private final List<Schema> references = new ArrayList<>();

    DocumentedCommands(OpenAPI api, IndexView index, SchemaTypes types) {
        this.api = api;
        this.index = index;
        this.types = types;
    }

    /** Types that only the mechanism sees. */
    static boolean isHidden(Type type) {
        return type.name().equals(AT) || type.name().equals(PERSONAL);
    }

    /** @return the references that were added */
    List<Schema> document() {
        Map<String, String> addresses = new HashMap<>();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> addresses.put(operation.getOperationId(), path)));
        for (DocumentedOperation operation : DocumentedOperation.in(api, index)) {
            operation.method().parameterTypes().stream()
                    .filter(type -> type.name().equals(INCOMING))
                    .map(type -> type.asParameterizedType().arguments().getFirst())
                    .forEach(command -> document(
                            operation,
                            command,
                            addresses.get(operation.operation().getOperationId())));
        }
        return references;
    }

    private void document(DocumentedOperation operation, Type command, String address) {
        List<String> names = NAME_IN_ADDRESS
                .matcher(address)
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1, name.length() - 1))
                .sorted()
                .toList();
        List<Parameter> parameters = new ArrayList<>();
        names.forEach(name -> parameters.add(inAddress(name)));
        parameters.add(key());
        if (is(OF_THE_VERSION_READ, index.getClassByName(command.name()))) {
            parameters.add(version());
        }
        operation.operation().setParameters(parameters);
        if (!documented.getOrDefault(command, names).equals(names)) {
            throw new IllegalStateException(command + " is the command of two addresses with other names");
        }
        if (documented.put(command, names) == null) {
            Schema body = api.getComponents().getSchemas().get(types.nameOf(command));
            body.setProperties(properties(index.getClassByName(command.name()), body.getProperties(), names));
        }
    }

    private Parameter inAddress(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(reference("UUID"));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .description(CommandHeaders.ABOUT_KEY)
                .required(true)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(Sent.LONGEST_KEY))
                .name(CommandHeaders.KEY)
                .in(Parameter.In.HEADER);
    }

    private static Parameter version() {
        return OASFactory.createParameter()
                .description(ChangeHeaders.ABOUT_VERSION)
                .required(true)
                .name(ChangeHeaders.VERSION)
                .in(Parameter.In.HEADER)
                .schema(text());
    }

    private Map<String, Schema> properties(ClassInfo command, Map<String, Schema> made, List<String> address) {
        Map<String, Schema> sent = new LinkedHashMap<>();
        for (RecordComponentInfo component : command.recordComponentsInDeclarationOrder()) {
            String name = component.name();
            if (!address.contains(name) && !isAdded(component)) {
                sent.put(name, property(component.type(), made.get(name)));
            }
        }
        if (is(AFTER_THE_FACT, command)) {
            sent.put(CommandJson.OCCURRED_AT, reference(Instant.class.getSimpleName()));
        }
        return sent;
    }

    private boolean is(DotName marker, ClassInfo type) {
        return type.interfaceNames().stream()
                .anyMatch(name -> name.equals(marker)
                        || Optional.ofNullable(index.getClassByName(name))
                                .filter(known -> is(marker, known))
                                .isPresent());
    }

    private static boolean isAdded(RecordComponentInfo component) {
        return component.type().name().equals(AT) || component.hasAnnotation(NEW_ID);
    }

    /** Personal words are plain text in a request. A text that is needed has a visible character. */
    private static Schema property(Type type, Schema made) {
        if (type.name().equals(PERSONAL)) {
            return text().pattern("\\S");
        }
        if (type.name().equals(OPTIONAL)
                && type.asParameterizedType().arguments().getFirst().name().equals(PERSONAL)) {
            return text();
        }
        return type.name().equals(TEXT) && made.getPattern() == null ? made.pattern("\\S") : made;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private Schema reference(String name) {
        Schema reference = OASFactory.createSchema().ref(SchemaTypes.REFERENCE + name);
        references.add(reference);
        return reference;
    }
}
