package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Personal data of one subject. Stored sealed under the subject's key, never published, never printed.
 *
 * <p>A history is folded without any key: then the value is {@link Closed}.
 */
public sealed interface Personal<T> {

    /** The subject of the data; the key of this subject seals the value. */
    UUID subject();

    /** The value; empty if it is sealed or its key was destroyed. */
    Optional<T> value();

    static <T> Personal<T> of(UUID subject, T value) {
        return new Open<>(subject, value);
    }

    static <T> Personal<T> closed(UUID subject) {
        return new Closed<>(subject);
    }

    default <R> Personal<R> map(Function<T, R> change) {
        return value().<Personal<R>>map(v -> of(subject(), change.apply(v))).orElseGet(() -> closed(subject()));
    }

    /** Readable here and now. Its text form never shows the value. */
    record Open<T>(UUID subject, T content) implements Personal<T> {

        public Open {
            requireNonNull(subject);
            requireNonNull(content);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(content);
        }

        @Override
        public String toString() {
            return "Personal[" + subject + "]";
        }
    }

    /** Sealed, or the key was destroyed: this object tells only that there is a value of the subject. */
    record Closed<T>(UUID subject) implements Personal<T> {

        public Closed {
            requireNonNull(subject);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "Personal[" + subject + "]";
        }
    }
}
