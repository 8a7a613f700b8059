package esperanza.runtime.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import esperanza.runtime.command.Incoming;

/**
 * The body of a request, kept as it was sent. Reading it is left to the method of the resource, so that nobody learns
 * from a refusal of the body before they may ask. In the OpenAPI document it is its content.
 */
public interface Body<T> {

    /**
     * Reads the content. Fails with 400 if the body is no JSON, and with 422 and pointers if it does not fit the type.
     */
    @JsonProperty(Incoming.CONTENT)
    T read();

    /** The very bytes, for a hash of the request. */
    byte[] bytes();
}
