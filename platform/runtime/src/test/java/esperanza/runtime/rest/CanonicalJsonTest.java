package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1, "b": {"d": [1, 2], "c": null}}  | { "b":{"c":null,"d":[1,2]},"a":1 }    | true
            {"a": "\\u00e9"}                         | {"a": "é"}                            | true
            {"a": [1, 2]}                            | {"a": [2, 1]}                         | false
            {"a": 1}                                 | {"a": "1"}                            | false
            {"a": null}                              | {}                                    | false
            {"a": 0.10000000000000000001}            | {"a": 0.1}                            | false
            {"a": 1, "a": 2}                         | {"a": 2}                              | false
            {"a": 1}                                 | {"a": 1} {"b": 2}                     | false
            {"a":                                    | {"a": }                               | false
            """)
    void what_says_the_same_is_the_same(String one, String other, boolean same) {
        assertThat(canonical(one).equals(canonical(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { "b": [true, null, {}], "a": {"d": "x", "c": []} } | {"a":{"c":[],"d":"x"},"b":[true,null,{}]}
            {"é": "\\u00e9\\u0000\\/", "Z": "", "a": 1}         | {"Z":"","a":1,"é":"é\\u0000/"}
            [1.10, 1e5, -0.0, 100.00, 12345678901234567890]     | [1.1,1E+5,0,1E+2,12345678901234567890]
            null                                                | null
            { "a": 1e99999999999}                               | { "a": 1e99999999999}
            """)
    void the_bytes_stay_those_whose_hash_is_stored(String sent, String canonical) {
        assertThat(canonical(sent)).isEqualTo(canonical);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
