package esperanza.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** A running PostgreSQL, as its clients see it. The superuser is {@code postgres} with that password: local only. */
public interface Postgres extends Part {

    String HOST = "127.0.0.1";
    String SUPERUSER = "postgres";

    default String url(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port() + "/" + database;
    }

    /** @return a new connection; the caller closes it */
    default Connection connect(String database, String user, String password) throws SQLException {
        var credentials = new Properties();
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        credentials.setProperty("connectTimeout", "5");
        // DriverManager would not find a driver of another class loader, so the driver is used directly.
        return new Driver().connect(url(database), credentials);
    }

    @Override
    default boolean answers() {
        try (var connection = connect(SUPERUSER, SUPERUSER, SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Creates the role and its database unless they exist; the role may log in with the password. */
    default void createDatabase(String name, String owner, String password) {
        try (var connection = connect(SUPERUSER, SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            var roleIsThere = statement
                    .executeQuery("select 1 from pg_roles where rolname = '" + owner + "'")
                    .next();
            if (!roleIsThere) {
                statement.execute("create role \"" + owner + "\" login password '" + password + "'");
            }
            var databaseIsThere = statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
            if (!databaseIsThere) {
                statement.execute("create database \"" + name + "\" owner \"" + owner + "\"");
                statement.execute("revoke connect on database \"" + name + "\" from public");
            }
        } catch (SQLException e) {
            throw new PartFailure("Can't create database " + name + ": " + e.getMessage(), e);
        }
    }

    /** The two databases of a service, {@code <service>} and {@code <service>_keys}, owned by the role of that name. */
    default void createDatabasesOf(String service) {
        createDatabase(service, service, service);
        createDatabase(service + "_keys", service, service);
    }

    /** Drops the database with its content, even if clients are connected. Does nothing if there is none. */
    default void dropDatabase(String name) {
        try (var connection = connect(SUPERUSER, SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists \"" + name + "\" with (force)");
        } catch (SQLException e) {
            throw new PartFailure("Can't drop database " + name + ": " + e.getMessage(), e);
        }
    }
}
