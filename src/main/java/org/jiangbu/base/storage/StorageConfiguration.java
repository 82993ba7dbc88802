package org.jiangbu.base.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One data source and one transaction manager for the business tables and the process engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    /** Whoever holds the data source can rely on migrated tables. */
    @Bean
    HikariDataSource dataSource(StorageOpening.Opening opening, StorageProperties properties) {
        return pool(opening.get().database(), properties.datasource().poolSize());
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
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
