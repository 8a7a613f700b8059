package esperanza.intake.receiving.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Approval;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.Codes;
import esperanza.protocol.vocabulary.Vocabulary;
import esperanza.runtime.rest.CodeOf;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for hotlines names each field of a report that takes a code, with its list and one of its codes. */
class ReportFormTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`[\\w.\\[\\]]+`(?:: its \\w+)?) \\| (\\w+) \\| `(\\w+)` \\|$");

    private record Field(String name, Class<? extends Code> list) {}

    @Test
    void each_field_that_takes_a_code_stands_on_the_page_with_its_list() throws IOException {
        List<String> rows = ROW.matcher(page())
                .results()
                .map(row -> row.group(1) + ' ' + row.group(2))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(fields("", ReportForm.class)
                        .map(field -> field.name + ' ' + field.list.getSimpleName())
                        .toList());
    }

    @Test
    void each_example_on_the_page_is_a_code_of_its_list() throws IOException {
        assertThat(ROW.matcher(page()).results()).isNotEmpty().allSatisfy(row -> {
            Class<? extends Code> list = Vocabulary.lists().stream()
                    .filter(each -> each.getSimpleName().equals(row.group(2)))
                    .findFirst()
                    .orElseThrow();
            assertThat(code(list, row.group(3))).as(row.group()).isPresent();
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<? extends Code> code(Class<? extends Code> list, String text) {
        return Codes.parse((Class) list, text);
    }

    private static String page() throws IOException {
        return Files.readString(Approval.root().resolve("docs/hotline.md"));
    }

    private static Stream<Field> fields(String before, Class<?> form) {
        return Stream.of(form.getRecordComponents()).flatMap(component -> fields(before, component));
    }

    private static Stream<Field> fields(String before, RecordComponent component) {
        String name = before + component.getName();
        CodeOf code = component.getAnnotation(CodeOf.class);
        if (code == null) {
            return Stream.of(element(component))
                    .filter(Class::isRecord)
                    .flatMap(record -> fields(name + (component.getType() == List.class ? "[]." : "."), record));
        }
        if (code.names() != Code.class) {
            return Stream.of(
                    new Field('`' + name + "`: its names", code.names()),
                    new Field('`' + name + "`: its values", code.value()));
        }
        return Stream.of(new Field('`' + name + (component.getType() == List.class ? "[]`" : "`"), code.value()));
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }
}
