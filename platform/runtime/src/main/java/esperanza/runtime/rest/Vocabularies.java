package esperanza.runtime.rest;

import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.Names;
import esperanza.protocol.vocabulary.Vocabulary;
import esperanza.protocol.vocabulary.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The labels of all code lists, and the names of events and roles, for people: the same in each service, for anyone. */
@Path("/v1/public/vocabularies")
public class Vocabularies {

    private static final String AN_HOUR = "max-age=3600";

    /**
     * A code list: its title, and the label of each of its codes, in their order.
     *
     * @param groups the codes by their kind; empty if the list has no kinds
     */
    public record CodeList(Words title, Map<String, Words> codes, List<Group> groups) {}

    /** The codes of one kind. */
    public record Group(Words title, List<String> codes) {}

    /** The code lists by name, in alphabetical order. */
    public record CodeLists(Map<String, CodeList> lists) {}

    private static final CodeLists ALL = new CodeLists(all());

    private static final EntityTag VERSION =
            new EntityTag(UUID.nameUUIDFromBytes(ALL.toString().getBytes(StandardCharsets.UTF_8))
                    .toString());

    @GET
    @Operation(
            operationId = "listVocabularies",
            summary = "The labels of all codes in Spanish, English and Portuguese",
            description =
                    "They change with a release only. Ask again with If-None-Match: 304 says that yours are the same.")
    @APIResponse(
            responseCode = "200",
            description = "The code lists by name",
            content = @Content(schema = @Schema(implementation = CodeLists.class)))
    @APIResponse(responseCode = "304", description = "Yours are the same")
    public Response list(@Context Request request) {
        Response.ResponseBuilder same = request.evaluatePreconditions(VERSION);
        return (same == null ? Response.ok(ALL).tag(VERSION) : same)
                .header("Cache-Control", AN_HOUR)
                .build();
    }

    private static SortedMap<String, CodeList> all() {
        SortedMap<String, CodeList> lists = new TreeMap<>();
        Vocabulary.lists().forEach(list -> lists.put(list.getSimpleName(), codeList(list)));
        Names.lists().forEach(list -> lists.put(list, nameList(list)));
        return lists;
    }

    private static CodeList nameList(String list) {
        return new CodeList(
                label(language -> Names.title(list, language)),
                Names.of(list).stream()
                        .collect(inOrder(name -> name, name -> label(language -> Names.label(list, name, language)))),
                List.of());
    }

    private static CodeList codeList(Class<? extends Code> list) {
        return new CodeList(
                label(language -> Vocabulary.title(list, language)),
                Vocabulary.codes(list).stream()
                        .collect(inOrder(Code::name, code -> label(language -> Vocabulary.label(code, language)))),
                groups(list));
    }

    private static List<Group> groups(Class<? extends Code> list) {
        return Vocabulary.codes(list).stream()
                .filter(code -> code.kind().isPresent())
                .collect(Collectors.groupingBy(
                        code -> code.kind().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(Code::name, Collectors.toList())))
                .entrySet()
                .stream()
                .map(kind -> new Group(
                        label(language -> Names.label(list.getSimpleName() + "Kind", kind.getKey(), language)),
                        kind.getValue()))
                .toList();
    }

    private static Words label(Function<Locale, String> in) {
        return new Words(in.apply(Locale.ENGLISH), in.apply(Locale.of("es")), in.apply(Locale.of("pt")));
    }

    private static <T, V> Collector<T, ?, Map<String, V>> inOrder(
            Function<? super T, String> key, Function<? super T, V> value) {
        return Collectors.toMap(key, value, (one, other) -> one, LinkedHashMap::new);
    }
}
