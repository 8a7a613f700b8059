package esperanza.protocol.diligence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A condition for a fact to count. */
sealed interface Where {

    boolean holds(Map<String, Object> content);

    /** The field that it is about. */
    String field();

    /** The one value that the field has to have; empty if there are several, or if it is no value that counts. */
    default Optional<String> onlyValue() {
        return Optional.empty();
    }

    /** The field has one of these values. A list has it if one of its elements is such a value. */
    record Says(String field, Set<String> values) implements Where {

        @Override
        public boolean holds(Map<String, Object> content) {
            return switch (content.get(field)) {
                case null -> false;
                case List<?> list -> list.stream().anyMatch(each -> values.contains(String.valueOf(each)));
                case Object value -> values.contains(String.valueOf(value));
            };
        }

        @Override
        public Optional<String> onlyValue() {
            return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
        }
    }

    /** The field is there, whatever it says. */
    record Names(String field) implements Where {

        @Override
        public boolean holds(Map<String, Object> content) {
            return switch (content.get(field)) {
                case null -> false;
                case List<?> list -> !list.isEmpty();
                case Map<?, ?> map -> !map.isEmpty();
                case Object _ -> true;
            };
        }
    }

    /** The field is not there. */
    record Lacks(String field) implements Where {

        @Override
        public boolean holds(Map<String, Object> content) {
            return !new Names(field).holds(content);
        }
    }

    /** One element of the list in the field fulfils all of these. */
    record Has(String field, List<Where> element) implements Where {

        @Override
        public boolean holds(Map<String, Object> content) {
            return content.get(field) instanceof List<?> list
                    && list.stream()
                            .anyMatch(each -> each instanceof Map<?, ?> fields
                                    && element.stream().allMatch(where -> where.holds(named(fields))));
        }

        @SuppressWarnings("unchecked") // the fields of a JSON object have names
        private static Map<String, Object> named(Map<?, ?> fields) {
            return (Map<String, Object>) fields;
        }
    }
}
