package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The history of one thing that decides. Own categories are plain words ({@code report}); what another service published
 * lies under {@code <source>.<category>}.
 */
public record StreamId(String category, UUID id) {

    public StreamId {
        requireNonNull(category);
        requireNonNull(id);
    }

    public boolean mirrored() {
        return category.indexOf('.') >= 0;
    }
}
