import { DuckDBInstance } from '@duckdb/node-api';
import { reading } from './reading';

await reading(async (path) => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `create table register as select * from read_csv('${path}', delim=';', header=true, timestampformat='%d.%m.%Y %H:%M', columns={
      'id': 'BIGINT', 'moment': 'TIMESTAMP', 'article': 'INTEGER', 'severity': 'TINYINT', 'place': 'VARCHAR', 'lon': 'DOUBLE', 'lat': 'DOUBLE'})`,
  );
  const [row] = (
    await connection.runAndReadAll(
      `select count(*)::double, sum(lon), sum(lat), (sum(epoch_ms(moment)) / 60000)::double, sum(severity)::double, sum(article)::double
       from register`,
    )
  ).getRows();
  const [rows, lon, lat, minutes, severity, article] = row.map(Number);
  return { rows, lon, lat, minutes, severity, article };
});
