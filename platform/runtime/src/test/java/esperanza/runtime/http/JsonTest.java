package esperanza.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final Json JSON = Json.of("""
            {"@context": {"mt4": "urn"}, "none": null, "of": 7, "test": true, "lists": [["a", "b"], ["c"]],
             "items": [{"kind": "A", "who": {"role": "x"}, "paged": ["p"], "n": 1}, null,
                       {"kind": "B", "who": {"role": "y"}, "paged": null, "n": 2},
                       {"kind": "A", "who": {"role": "z"}, "due": true}]}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            of                            | 7
            @context.mt4                  | urn
            items[0].who.role             | x
            items[-1].who.role            | z
            items[-9].who.role            |
            items[4].who.role             |
            items[1].who.role             |
            none.of.it                    |
            nothing                       |
            items[kind=A].who.role        | x
            items[kind=C].who.role        |
            items[who.role=y].kind        | B
            items[kind!=A].who.role       | y
            items[*kind=A][1].who.role    | z
            items[*kind=A][who.role!=x].n |
            items[*due=true].kind         | [A]
            items[*paged!=null].kind      | [A]
            items.kind                    | [A, B, A]
            items.who.role                | [x, y, z]
            items.n                       | [1, 2, null]
            lists[0]                      | [a, b]
            lists[0][1]                   | b
            """)
    void a_path_leads_to_one_value(String path, String value) {
        assertThat(JSON.getString(path)).isEqualTo(value);
    }

    @Test
    void values_have_the_types_of_json() {
        assertThat(JSON.getInt("of")).isEqualTo(7);
        assertThat(JSON.getLong("of")).isEqualTo(7L);
        assertThat(JSON.getBoolean("test")).isTrue();
        assertThat(JSON.getMap("items[0].who")).isEqualTo(Map.of("role", "x"));
        assertThat(JSON.getList("lists")).isEqualTo(List.of(List.of("a", "b"), List.of("c")));
        assertThat(JSON.getList("items.n")).isEqualTo(Arrays.asList(1, 2, null));
        assertThat(JSON.getList("items.n", String.class)).isEqualTo(Arrays.asList("1", "2", null));
        assertThat(JSON.getList("nothing")).isNull();
        assertThat(JSON.getList("nothing", String.class)).isNull();
        assertThat(JSON.getMap("").keySet()).containsExactly("@context", "none", "of", "test", "lists", "items");
    }

    @Test
    void a_part_and_each_item_are_documents() {
        assertThat(JSON.at("items[0]").getString("who.role")).isEqualTo("x");
        assertThat(JSON.each("items[*kind=A]").map(item -> item.getString("who.role")))
                .containsExactly("x", "z");
        assertThat(JSON.texts("items[*kind!=null]", "kind", "who.role")).containsExactly("A x", "B y", "A z");
        assertThat(JSON.at("lists")).hasToString("[[\"a\",\"b\"],[\"c\"]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items[", "items[]", "items.find { it.kind == 'A' }", "items[kind]"})
    void a_path_that_is_none_is_refused(String path) {
        assertThatThrownBy(() -> JSON.getString(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_that_is_not_there_is_no_zero_and_what_is_not_there_is_not_false() {
        assertThatThrownBy(() -> JSON.getInt("nothing")).hasMessageStartingWith("Nothing at nothing of {");
        assertThatThrownBy(() -> JSON.getBoolean("nothing")).hasMessageStartingWith("Nothing at nothing of {");
    }

    @Test
    void what_is_no_json_is_shown() {
        assertThatThrownBy(() -> Json.of("<html>")).hasMessage("<html>");
    }
}
