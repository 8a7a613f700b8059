package esperanza.runtime.refusal;

import java.util.List;

/** A request that cannot be served. Its text is our own, never a library's, and never quotes data of the request. */
public final class Refused extends RuntimeException {

    /** An error in one field: its place as a JSON pointer, and what is wrong. */
    public record Field(String pointer, String code, String detail) {}

    private final int status;
    private final String code;
    private final transient List<Field> fields;

    public Refused(int status, String code, String title) {
        this(status, code, title, List.of());
    }

    public Refused(int status, String code, String title, List<Field> fields) {
        super(title);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    /** Parts of the request that cannot be accepted: 422 {@code invalid}. */
    public static Refused invalid(List<Field> fields) {
        return new Refused(422, "invalid", "Some fields cannot be accepted", fields);
    }

    /** One part of the request that cannot be accepted. */
    public static Refused invalid(String pointer, String code, String detail) {
        return invalid(List.of(new Field(pointer, code, detail)));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Field> fields() {
        return fields;
    }
}
