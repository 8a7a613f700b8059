package esperanza.intake.attachment.view;

import java.util.List;

/** The values of what a file says about itself, opened for a purpose on record. */
public record FileMetadata(List<Item> items) {

    /** @param group of the standard that it comes from */
    public record Item(String group, String name, String value) {}

    @Override
    public String toString() {
        return "FileMetadata[" + items.size() + ']';
    }
}
