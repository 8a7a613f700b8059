package esperanza.runtime.sealing;

import esperanza.local.TestParts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The number of live and destroyed keys of a subject, read from the key database of a service. */
public record KeyCount(int live, int destroyed) {

    public static KeyCount of(String service, UUID subject) {
        try (Connection connection = TestParts.postgres().connect(service + "_keys", service, service);
                PreparedStatement query = connection.prepareStatement(
                        "select count(wrapped), count(destroyed_at) from data_key where subject = ?")) {
            query.setObject(1, subject);
            ResultSet row = query.executeQuery();
            row.next();
            return new KeyCount(row.getInt(1), row.getInt(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
