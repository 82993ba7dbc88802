package org.jiangbu.base.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One data source and one transaction manager for the business tables and the process engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    /** The server is a bean of its own so that it is stopped only after the data source was closed. */
    @Bean
    Storage storage(StorageProperties properties) {
        return Storage.open(properties);
    }

    /** Whoever holds the data source can rely on migrated tables: the migration runs before it exists. */
    @Bean
    HikariDataSource dataSource(Storage storage, StorageProperties properties, ResourceLoader resources) {
        Database database = storage.database();
        DataSource owner = connect(database, database.owner());
        new ModuleMigrations(resources).migrate(owner);
        new EngineSchema().create(owner);
        if (!database.oneUser()) {
            new Grants().give(owner, database.application().username());
        }
        return pool(database, properties.datasource().poolSize());
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    private static DataSource connect(Database database, Database.Login login) {
        return new DriverManagerDataSource(database.url(), login.username(), login.password());
    }

    private static HikariDataSource pool(Database database, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.application().username());
        config.setPassword(database.application().password());
        config.setMaximumPoolSize(size);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes values of rows
        config.addDataSourceProperty("ApplicationName", "jiangbu");
        return new HikariDataSource(config);
    }
}
