package esperanza.runtime.rest;

import java.util.Optional;

/** A body of JSON, read strictly when its content is first needed. */
final class SentBody<T> implements Body<T> {

    private final byte[] bytes;
    private final Class<T> type;
    private final StrictJson json;
    private Optional<T> content = Optional.empty();

    SentBody(byte[] bytes, Class<T> type, StrictJson json) {
        this.bytes = bytes;
        this.type = type;
        this.json = json;
    }

    @Override
    public T read() {
        T read = content.orElseGet(() -> json.read(bytes, type));
        content = Optional.of(read);
        return read;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }
}
